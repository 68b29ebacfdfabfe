import type { ProofFormProps } from '#platform/web/api/proof.ts'
import { SignInAgain } from './SignInAgain.tsx'
import { StepUp } from './StepUp.tsx'

/** Asks who is there over the open page, so that nothing typed is lost. */
export default function ProofForm({ kind, onDone }: ProofFormProps) {
  return kind === 'sign-in' ? <SignInAgain onDone={onDone} /> : <StepUp onDone={onDone} />
}
