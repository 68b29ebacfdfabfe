import { IconShieldCheck, IconShieldHalf, IconShieldOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './ConsentChip.module.css'

export type ConsentState = 'valid' | 'ending' | 'off'

interface Props {
  state: ConsentState
  /** What, and to whom: “Share with vocational school”. */
  what: string
  /** Until when, or that it is the person's choice: “not given, her choice”. */
  until: string
  /** On a phone or at the end of a row: a link to ask again. */
  action?: ReactNode
}

const shields = { valid: IconShieldCheck, ending: IconShieldHalf, off: IconShieldOff }

/** One line of the consent ledger. Refused or ended is lighter, never red: a refusal is a choice. */
export function ConsentChip({ state, what, until, action }: Props) {
  const Shield = shields[state]
  return (
    <div className={styles.consent} data-state={state}>
      <Shield size={20} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <b>{what}</b>
        <span>{until}</span>
      </div>
      {action}
    </div>
  )
}
