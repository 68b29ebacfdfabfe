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
  const signed = log.checkpoint && signedWhen(format, log.checkpoint.signedAt)
  return (
    <ul className={styles.facts}>
      {children}
      <li data-open={log.checkpoint ? undefined : true}>
        <IconSignature size={20} stroke={1.75} aria-hidden="true" />
        <span>
          {log.checkpoint ? text.proof.signed(signed!, format.number(log.checkpoint.number)) : text.proof.neverSigned}
        </span>
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

function signedWhen(format: ReturnType<typeof useFormat>, instant: string): string {
  return `${format.dayNear(format.day(instant))}, ${format.time(instant)}`
}
