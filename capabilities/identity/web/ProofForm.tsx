import { SignInAgain } from './SignInAgain.tsx'
import { StepUp } from './StepUp.tsx'

interface Props {
  /** sign-in: the session ended; step-up: an operation wants a fresh proof; return: the screen was hidden. */
  kind: 'sign-in' | 'step-up' | 'return'
  /** Called with true once the proof succeeded; what had failed is then made again. */
  onDone: (proven: boolean) => void
}

/** Asks who is there over the open page, so that nothing typed is lost. */
export default function ProofForm({ kind, onDone }: Props) {
  return kind === 'sign-in' ? <SignInAgain onDone={onDone} /> : <StepUp onDone={onDone} />
}
