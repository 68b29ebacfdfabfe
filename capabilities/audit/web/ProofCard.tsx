import { IconListCheck, IconRefresh, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react'
import type * as z from 'zod'
import { call } from '#platform/web/api/call.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { type readAccessLog, readProof } from '../model/api.ts'
import { LogFacts } from './LogFacts.tsx'
import { useAuditWords } from './use-audit-words.ts'
import styles from './AccessLog.module.css'

interface Props {
  log: z.output<(typeof readAccessLog)['output']>
  records: { id: string; with?: string }
  isChecking: boolean
  onCheck: () => void
}

/** How many entries were found as they were recorded, when that was signed, and which witnesses agree. */
export function ProofCard({ log, records, isChecking, onCheck }: Props) {
  const { text } = useAuditWords()
  const format = useFormat()
  const altered = log.entries.length - log.found - log.waiting
  const state = altered > 0 ? 'bad' : log.log.fault ? 'unsigned' : 'good'
  const Icon = state === 'good' ? IconShieldCheck : IconShieldQuestion
  const words = {
    good: text.proof.goodWords(format.time(log.checkedAt)),
    unsigned: text.proof.unsignedWords,
    bad: text.proof.badWords(format.number(altered)),
  }
  return (
    <Card look="padded" label={text.proof[state]}>
      <div className={styles.proofHead}>
        <h2>{text.proof[state]}</h2>
        <Icon className={state === 'good' ? styles.good : styles.bad} size={26} stroke={1.75} aria-hidden="true" />
      </div>
      <p className={styles.words} role="status">
        {words[state]}
      </p>
      <Chain isBad={state !== 'good'} />
      <LogFacts log={log.log}>
        <li>
          <IconListCheck size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {text.proof.found(format.number(log.found), format.number(log.entries.length), format.number(log.log.size))}
            {log.waiting > 0 && <span className={styles.quiet}>{text.proof.waiting(format.number(log.waiting))}</span>}
          </span>
        </li>
      </LogFacts>
      <div className={styles.buttons} data-pp-no-print>
        <Button
          kind="soft"
          small
          icon={<IconRefresh size={17} stroke={1.75} aria-hidden="true" />}
          isBusy={isChecking}
          onClick={onCheck}
        >
          {text.proof.check}
        </Button>
        <Button kind="ghost" small onClick={() => void saveProof(records)}>
          {text.proof.save}
        </Button>
      </div>
    </Card>
  )
}

/** A chain of diamonds from the hem: decoration that says "joined", or "look here" when it is broken. */
function Chain({ isBad }: { isBad: boolean }) {
  const links = Array.from({ length: 12 }, (_, at) => 14 + at * 24)
  return (
    <svg className={styles.chain} viewBox="0 0 292 36" data-bad={isBad || undefined} aria-hidden="true">
      {links.map((x, at) => (
        <g key={x} stroke="currentColor" strokeWidth="1.8">
          <path d={`M${x} 9l8 9-8 9-8-9z`} fill={isBad && at === 7 ? 'none' : 'currentColor'} />
          {at < links.length - 1 && !(isBad && (at === 6 || at === 7)) && <path d={`M${x + 8} 18h8`} />}
        </g>
      ))}
    </svg>
  )
}

/** A file that anybody can check with the public key alone. Its name says nothing about whom it is about. */
async function saveProof(records: Props['records']): Promise<void> {
  const proof = await call(readProof, records)
  const address = URL.createObjectURL(new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'proof.json'
  link.click()
  URL.revokeObjectURL(address)
}
