import { IconSignature, IconUsersGroup } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '#platform/web/text/format.ts'
import type { LogState } from '../model/access-log.ts'
import { useAuditWords } from './use-audit-words.ts'
import styles from './AccessLog.module.css'

interface Props {
  log: LogState
  /** Further facts, before these. */
  children?: ReactNode
}

/** When the log was signed, and which witnesses agree. */
export function LogFacts({ log, children }: Props) {
  const { text } = useAuditWords()
  const format = useFormat()
  const agreeing = log.witnesses.filter((witness) => witness.agrees)
  return (
    <ul className={styles.facts}>
      {children}
      <li data-open={log.checkpoint ? undefined : true}>
        <IconSignature size={20} stroke={1.75} aria-hidden="true" />
        <span>{log.checkpoint ? signedWhen(text, format, log.checkpoint) : text.proof.neverSigned}</span>
      </li>
      <li data-open={agreeing.length === log.witnesses.length && agreeing.length > 0 ? undefined : true}>
        <IconUsersGroup size={20} stroke={1.75} aria-hidden="true" />
        <span>
          {log.witnesses.length === 0
            ? text.proof.noWitness
            : text.proof.witnesses(
                format.number(agreeing.length),
                format.number(log.witnesses.length),
                log.witnesses.map((witness) => witness.name).join(', '),
              )}
        </span>
      </li>
    </ul>
  )
}

type Words = ReturnType<typeof useAuditWords>['text']

function signedWhen(
  text: Words,
  format: ReturnType<typeof useFormat>,
  checkpoint: NonNullable<LogState['checkpoint']>,
) {
  const number = format.number(checkpoint.number)
  const isToday = format.day(checkpoint.signedAt) === format.day(new Date())
  return isToday
    ? text.proof.signedAt(format.time(checkpoint.signedAt), number)
    : text.proof.signedOn(format.instant(checkpoint.signedAt), number)
}
