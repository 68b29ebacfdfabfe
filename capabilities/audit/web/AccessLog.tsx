import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type * as z from 'zod'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { readAccessLog } from '../model/api.ts'
import { DangerCard } from './DangerCard.tsx'
import { EntryList } from './EntryList.tsx'
import { inView, type View } from './group-entries.ts'
import { ProofCard } from './ProofCard.tsx'
import { ShownCard } from './ShownCard.tsx'
import { useAuditWords } from './use-audit-words.ts'
import styles from './AccessLog.module.css'

type Log = z.output<(typeof readAccessLog)['output']>

interface Props {
  /** The record, and those read together with it: a case with its persons. */
  recordIds: readonly [string, ...string[]]
}

const atFirst = 30

/** Who saw what of a record, when and why, and the proof that nothing of it was altered. */
export function AccessLog({ recordIds: [id, ...others] }: Props) {
  const records = others.length > 0 ? { id, with: others.join(',') } : { id }
  const answer = useAsk(readAccessLog, records)
  return (
    <Asked answer={answer}>
      {(log) => (
        <TwoColumns
          main={<Entries log={log} />}
          side={
            <>
              <ProofCard
                log={log}
                records={records}
                isChecking={answer.isFetching}
                onCheck={() => void answer.refetch()}
              />
              <ShownCard entries={log.entries} />
              <DangerCard entries={log.entries} />
            </>
          }
        />
      )}
    </Asked>
  )
}

function Entries({ log }: { log: Log }) {
  const { text } = useAuditWords()
  const format = useFormat()
  const [view, setView] = useState<View>('everything')
  const [isAll, setAll] = useState(false)
  const names = log.entries.filter((entry) => entry.kind === 'name').length
  const chosen = log.entries.filter((entry) => inView(entry, view))
  const shown = isAll ? chosen : chosen.slice(0, atFirst)
  const choices = [
    { code: 'everything', label: text.everything },
    { code: 'names', label: text.names(names > 0 ? format.number(names) : '') },
    { code: 'changes', label: text.changes },
    { code: 'outside', label: text.outside },
  ] as const
  return (
    <Card label={text.listTitle}>
      <div className={styles.head}>
        <h2>{text.listTitle}</h2>
        <span data-pp-no-print>
          <SegmentedChoice label={text.views} choices={choices} value={view} onChange={setView} />
        </span>
      </div>
      {shown.length === 0 && (
        <EmptyState fact={log.entries.length === 0 ? text.empty : text.emptyView} next={text.emptyNext} />
      )}
      <EntryList entries={shown} />
      <Foot {...{ log, hidden: chosen.length - shown.length, onAll: () => setAll(true) }} />
    </Card>
  )
}

function Foot({ log, hidden, onAll }: { log: Log; hidden: number; onAll: () => void }) {
  const { text } = useAuditWords()
  const format = useFormat()
  return (
    <div className={styles.foot}>
      {hidden > 0 && (
        <Button kind="ghost" small onClick={onAll}>
          {text.earlier(format.number(hidden))}
        </Button>
      )}
      {hidden === 0 && log.total > log.entries.length && (
        <p className={styles.words}>{text.more(format.number(log.entries.length), format.number(log.total))}</p>
      )}
      <span data-pp-no-print>
        <Button small icon={<IconPrinter size={17} stroke={1.75} aria-hidden="true" />} onClick={() => window.print()}>
          {text.print}
        </Button>
      </span>
    </div>
  )
}
