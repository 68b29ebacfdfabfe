import { lazy, Suspense } from 'react'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'

export { useRoleWords } from './role-words.ts'

/** The form that the application shows over the open page when the server asks who is there. */
export const proofForm = () => import('./ProofForm.tsx')

const Form = lazy(proofForm)

interface Props {
  isOpen: boolean
  title: string
  onDone: (proven: boolean) => void
}

/**
 * Asks for a fresh proof before a screen does something weighty. Usually not needed: an operation that is refused
 * with `step-up-needed` asks by itself and is then made again.
 */
export function StepUpDialog({ isOpen, title, onDone }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={() => onDone(false)} title={title}>
      <Suspense fallback={<LoadingState />}>{isOpen && <Form kind="step-up" onDone={onDone} />}</Suspense>
    </Dialog>
  )
}

/** The same for a session that has ended. */
export function SignInAgain({ isOpen, title, onDone }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={() => onDone(false)} title={title}>
      <Suspense fallback={<LoadingState />}>{isOpen && <Form kind="sign-in" onDone={onDone} />}</Suspense>
    </Dialog>
  )
}
