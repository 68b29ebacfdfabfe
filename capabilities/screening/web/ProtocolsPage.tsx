import { IconChevronRight, IconHeadphones } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { listClipLanguages } from '#capabilities/screening/model/api-clips.ts'
import { listProtocols } from '#capabilities/screening/model/api.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { CountBar } from './CountBar.tsx'
import { LanguageName } from './LanguageName.tsx'
import './problem-words.ts'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

type Listed = OutputOf<typeof listProtocols>['protocols'][number]
type Counts = OutputOf<typeof listClipLanguages>['protocols'][number]

/** The protocols in use, and how complete each is in each language. */
export default function ProtocolsPage() {
  const words = useText({ en, lo })
  useTitleBar({ title: words.title })
  const protocols = useAsk(listProtocols, {}, { staleTime: Infinity })
  const counts = useAsk(listClipLanguages, {})
  return (
    <>
      <PageHead title={words.title} context={words.context} />
      <Asked answer={protocols}>
        {(list) => (
          <Asked answer={counts}>{(counted) => <All protocols={list.protocols} counts={counted.protocols} />}</Asked>
        )}
      </Asked>
    </>
  )
}

function All({ protocols, counts }: { protocols: readonly Listed[]; counts: readonly Counts[] }) {
  const words = useText({ en, lo })
  const { language } = useLanguage()
  const asked = protocols.filter((protocol) => protocol.asked > 0)
  const notInHand = protocols.filter((protocol) => protocol.asked === 0)
  if (asked.length === 0) return <EmptyState fact={words.empty} next={words.emptyNext} />
  return (
    <>
      {asked.map((protocol) => {
        const count = counts.find((each) => each.protocol === protocol.id && each.version === protocol.version)
        return count && <OneProtocol key={`${protocol.id} ${protocol.version}`} protocol={protocol} count={count} />
      })}
      {notInHand.length > 0 && (
        <Card>
          <CardHead title={words.notInHand} />
          {notInHand.map((protocol) => (
            <CardRow key={protocol.id} title={protocol.title[language]} why={protocol.purpose[language]} />
          ))}
        </Card>
      )}
    </>
  )
}

function OneProtocol({ protocol, count }: { protocol: Listed; count: Counts }) {
  const words = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <Card>
      <Link to={`/admin/protocols/${protocol.id}`} className={styles.protocol} data-pp-row>
        <span className={styles.protocolHead}>
          <h2>{protocol.title[language]}</h2>
          <span className="pp-meta">
            {words.version(protocol.version)} · {words.count(format.number(protocol.asked))}
          </span>
          {count.toHear > 0 && (
            <StatusPill tone="attention" icon={<IconHeadphones size={16} stroke={1.75} aria-hidden="true" />}>
              {words.toHear(format.number(count.toHear))}
            </StatusPill>
          )}
          <IconChevronRight size={20} stroke={1.75} aria-hidden="true" className={styles.goes} />
        </span>
        <span className={styles.counts}>
          {count.languages.map((each) => (
            <span key={each.language} className={styles.countOf}>
              <LanguageName language={each.language} />
              <CountBar count={each.inUse} of={count.asked} />
            </span>
          ))}
        </span>
      </Link>
    </Card>
  )
}
