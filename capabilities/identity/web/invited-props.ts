import type { FounderInput } from './FounderForm.tsx'

/** What both ways of accepting an invitation need. */
export interface InvitedProps {
  token: string
  founder: FounderInput | undefined
  onAccepted: (recoveryCodes: readonly string[]) => void
}
