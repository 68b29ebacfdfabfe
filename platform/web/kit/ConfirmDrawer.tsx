import type { ReactNode } from 'react'
import type { Problem } from '#platform/model/problem.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { useKitText } from './use-kit-text.ts'
import styles from './ConfirmDrawer.module.css'

interface Props {
  isOpen: boolean
  onClose: () => void
  title: string
  /** What will happen, and any field such as a required reason. */
  children?: ReactNode
  confirmLabel: string
  onConfirm: () => void
  isBusy?: boolean
  /** Why it cannot be confirmed yet: a reason code or a sentence. */
  because?: string | undefined
  problem?: Problem | null
}

/** A decision with its consequences beside it. */
export function ConfirmDrawer(props: Props) {
  const { isOpen, onClose, title, children, confirmLabel, onConfirm, isBusy = false, because, problem = null } = props
  const text = useKitText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} place="side">
      {children}
      <div className={styles.foot}>
        <ProblemNotice problem={problem} />
        <div className={styles.buttons}>
          <Button kind="primary" onClick={onConfirm} isBusy={isBusy} because={because}>
            {confirmLabel}
          </Button>
          <Button kind="ghost" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
