import { useState } from 'react'
import { problemOf } from '#platform/web/api/problem-error.ts'
import type { Problem } from '#platform/model/problem.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { RadioRows } from './RadioRows.tsx'
import { useKitText } from './use-kit-text.ts'
import styles from './ConfirmDrawer.module.css'

export interface RevealPurpose {
  code: string
  label: string
}

interface Props {
  isOpen: boolean
  onClose: () => void
  /** The reasons that the persons capability knows; by default call, form, hand-over and other. */
  purposes?: readonly RevealPurpose[] | undefined
  /** Asks the server, which records it. Whatever it throws is shown here. */
  onReveal: (purpose: string) => Promise<string>
  onRevealed: (name: string) => void
}

/** Asks why before a name is shown. Nothing is preselected, so that a reason is given and not clicked away. */
export function RevealModal({ isOpen, onClose, purposes, onReveal, onRevealed }: Props) {
  const text = useKitText()
  const [purpose, setPurpose] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const choices =
    purposes ?? (['call', 'form', 'handover', 'other'] as const).map((code) => ({ code, label: text.purpose[code] }))
  const close = () => {
    setPurpose(null)
    setProblem(null)
    onClose()
  }
  const show = async () => {
    if (!purpose) return
    setIsAsking(true)
    setProblem(null)
    try {
      onRevealed(await onReveal(purpose))
      close()
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setIsAsking(false)
    }
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={text.whyName}>
      <p className="pp-quiet">{text.whyNameHelp}</p>
      <RadioRows label={text.whyName} choices={choices} value={purpose} onChange={setPurpose} />
      <ProblemNotice problem={problem} />
      <div className={styles.buttons}>
        <Button
          kind="primary"
          onClick={() => void show()}
          isBusy={isAsking}
          because={purpose ? undefined : text.chooseReason}
        >
          {text.show60}
        </Button>
        <Button kind="ghost" onClick={close}>
          {text.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
