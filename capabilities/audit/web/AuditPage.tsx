import { useState } from 'react'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import type { LogState } from '../model/access-log.ts'
import { listEntries } from '../model/api.ts'
import { EntryList } from './EntryList.tsx'
import { LogFacts } from './LogFacts.tsx'
import { useAuditWords } from './use-audit-words.ts'
import styles from './AccessLog.module.css'

/** For auditors: every command of the node in its one order, and the state of the signed log. */
export default function AuditPage() {
  const { text } = useAuditWords()
  useTitleBar({ title: text.audit.title })
  const [before, setBefore] = useState<number>()
  const answer = useAsk(listEntries, before === undefined ? {} : { before })
  return (
    <>
      <PageHead title={text.audit.title} context={text.audit.context} />
      <Asked answer={answer}>
        {({ entries, next, log }) => (
          <TwoColumns
            main={
              <Card label={text.audit.listTitle}>
                <CardHead title={text.audit.listTitle} />
                {entries.length === 0 && <EmptyState fact={text.empty} />}
                <EntryList entries={entries} withNumber />
                <div className={styles.foot} data-pp-no-print>
                  {before !== undefined && (
                    <Button kind="ghost" small onClick={() => setBefore(undefined)}>
                      {text.audit.newest}
                    </Button>
                  )}
                  {next !== null && (
                    <Button kind="ghost" small onClick={() => setBefore(next)}>
                      {text.audit.next}
                    </Button>
                  )}
                </div>
              </Card>
            }
            side={<LogCard log={log} />}
          />
        )}
      </Asked>
    </>
  )
}

function LogCard({ log }: { log: LogState }) {
  const { text } = useAuditWords()
  const format = useFormat()
  return (
    <>
      {log.fault && (
        <Notice tone="attention" title={text.proof.unsigned}>
          <p className={styles.words}>{text.audit.faults[log.fault] ?? text.proof.unsignedWords}</p>
        </Notice>
      )}
      <Card look="padded" label={text.audit.verifyTitle}>
        <h2>{text.audit.verifyTitle}</h2>
        <p className={styles.words}>{text.audit.size(format.number(log.size))}</p>
        <LogFacts log={log} />
        <p className={styles.words}>{text.audit.verifyWords}</p>
        <code className={styles.command}>npm run pokpong -- verify</code>
      </Card>
    </>
  )
}
