import { useFormat } from '#platform/web/text/format.ts'
import type { AccessLogEntry } from '../model/access-log.ts'
import { EntryRow } from './EntryRow.tsx'
import { groupEntries } from './group-entries.ts'
import styles from './AccessLog.module.css'

/** Entries under their days, the newest first. */
export function EntryList({
  entries,
  withNumber = false,
}: {
  entries: readonly AccessLogEntry[]
  withNumber?: boolean
}) {
  const format = useFormat()
  return groupEntries(entries, format.day, withNumber ? 'recordedAt' : 'occurredAt').map(({ day, groups }) => (
    <section key={day} aria-label={format.dayNear(day)}>
      <h3 className={styles.day}>{format.dayNear(day)}</h3>
      <ul className={styles.entries}>
        {groups.map((group) => (
          <EntryRow key={`${group.entry.actor.id} ${group.entry.id}`} {...group} withNumber={withNumber} />
        ))}
      </ul>
    </section>
  ))
}
