import { IconAlertTriangle, IconBuilding, IconClockHour4, IconEye, IconUrgent } from '@tabler/icons-react'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import type { EntryGroup } from './group-entries.ts'
import { useAuditWords } from './use-audit-words.ts'
import styles from './AccessLog.module.css'

interface Props extends EntryGroup {
  /** For auditors: the place in the one order. */
  withNumber?: boolean
}

const late = 5 * 60_000

/** One sentence: who, what, why, when. */
export function EntryRow({ entry, count, withNumber }: Props) {
  const { text, did, why, who, organisation } = useAuditWords()
  const format = useFormat()
  const isLate = Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) > late
  const shownAt = withNumber ? entry.recordedAt : entry.occurredAt
  const reason = why(entry)
  return (
    <li className={styles.entry} data-kind={entry.kind}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(who(entry))}
      </span>
      <span className={styles.who}>
        <b>{who(entry)}</b>
        <span className={styles.quiet}>{organisation(entry)}</span>
      </span>
      <span className={styles.did} data-strong={entry.kind === 'name' || entry.kind === 'danger' || undefined}>
        <span>{did(entry)}</span>
        {count > 1 && ` × ${format.number(count)}`}
        {reason && <span className={styles.why}>{reason}</span>}
        {isLate && (
          <span className={styles.why}>
            {withNumber
              ? text.happened(format.instant(entry.occurredAt))
              : text.reachedUs(format.instant(entry.recordedAt))}
          </span>
        )}
        {withNumber && <Place entry={entry} />}
      </span>
      <Badges entry={entry} withOutside={!withNumber} />
      <time className={styles.time} dateTime={shownAt}>
        {format.time(shownAt)}
      </time>
    </li>
  )
}

/** For auditors: the place in the one order, and the way to everything that happened to the same record. */
function Place({ entry }: Pick<EntryGroup, 'entry'>) {
  const { text } = useAuditWords()
  const format = useFormat()
  return (
    <span className={styles.quiet}>
      {entry.seq !== null && text.audit.number(format.number(entry.seq))}{' '}
      {entry.record && <TextLink to={`/admin/audit/${entry.record.id}`}>{text.audit.ofRecord}</TextLink>}
    </span>
  )
}

function Badges({ entry, withOutside }: Pick<EntryGroup, 'entry'> & { withOutside: boolean }) {
  const { badges } = useAuditWords().text
  const icon = { size: 15, stroke: 2, 'aria-hidden': true } as const
  return (
    <span className={styles.badges}>
      {entry.kind === 'name' && (
        <StatusPill tone="primary" icon={<IconEye {...icon} />}>
          {badges.name}
        </StatusPill>
      )}
      {entry.kind === 'danger' && (
        <StatusPill tone="attention" icon={<IconUrgent {...icon} />}>
          {badges.danger}
        </StatusPill>
      )}
      {withOutside && entry.actor.outside && (
        <StatusPill icon={<IconBuilding {...icon} />}>{badges.outside}</StatusPill>
      )}
      {entry.proof === 'altered' && (
        <StatusPill tone="attention" icon={<IconAlertTriangle {...icon} />}>
          {badges.altered}
        </StatusPill>
      )}
      {entry.proof === 'waiting' && (
        <StatusPill tone="outlined" icon={<IconClockHour4 {...icon} />}>
          {badges.waiting}
        </StatusPill>
      )}
    </span>
  )
}

/** The first letters of a colleague's name; of a Lao word the first letter with what stands before it. */
function initialsOf(name: string): string {
  const first = (word: string) => /^[ເແໂໃໄ]?\p{L}/u.exec(word)?.[0] ?? ''
  return name.split(/\s+/).slice(0, 2).map(first).join('').toUpperCase()
}
