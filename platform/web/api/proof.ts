/**
 * The server may ask who is there in the middle of somebody's work: the session ended (401), or an operation
 * wants a fresh proof of presence (403 step-up-needed). A component registered here asks over the open page, so
 * that nothing typed is lost; the failed call is then made again.
 */
/** return: somebody comes back to a screen that was hidden. here: asked by this device, whether or not there is a network. */
export type ProofKind = 'sign-in' | 'step-up' | 'return' | 'here'

/** What a form over the open page gets; identity and sync bring them, and apps/web/ProofForm.tsx chooses. */
export interface ProofFormProps {
  kind: ProofKind
  /** Call with true once the proof succeeded; the failed call is then made again. */
  onDone: (proven: boolean) => void
}

interface Waiting {
  kind: ProofKind
  answer: Promise<boolean>
  settle: (proven: boolean) => void
}

let waiting: Waiting | null = null
let isOverlayMounted = false
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

/**
 * Ask once, however many calls fail together. False when the person gave up or there is nobody to ask; only a
 * hidden screen opens without a form to ask with, rather than locking somebody out of their own work.
 */
export function requestProof(kind: ProofKind): Promise<boolean> {
  if (!isOverlayMounted) return Promise.resolve(kind === 'return')
  if (waiting) return waiting.answer
  let settle: (proven: boolean) => void = () => undefined
  const answer = new Promise<boolean>((resolve) => {
    settle = resolve
  })
  waiting = { kind, answer, settle }
  tell()
  return answer
}

/** For the overlay: which proof is asked for at the moment. */
export const proofRequests = {
  current: (): ProofKind | null => waiting?.kind ?? null,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  settle: (proven: boolean): void => {
    waiting?.settle(proven)
    waiting = null
    tell()
  },
  mounted: (present: boolean): void => {
    isOverlayMounted = present
  },
}
