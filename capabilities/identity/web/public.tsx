/**
 * The form that the application shows over the open page when the server asks who is there: to sign in again, for a
 * fresh proof before something weighty, or to come back to a hidden screen. It is loaded when it is needed.
 */
export const proofForm = () => import('./ProofForm.tsx')
