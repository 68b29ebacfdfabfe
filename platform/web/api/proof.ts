/**
 * The server may ask who is there in the middle of somebody's work: the session ended (401), or an operation
 * wants a fresh proof of presence (403 step-up-needed). A component registered here asks over the open page, so
 * that nothing typed is lost; the failed call is then made again.
 */
export type ProofKind = 'sign-in' | 'step-up'

interface Waiting {
  kind: ProofKind
  answer: Promise<boolean>
  settle: (proven: boolean) => void
}

let waiting: Waiting | null = null
let isOverlayMounted = false
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

/** Ask once, however many calls fail together. False when there is no overlay or the person gave up. */
export function requestProof(kind: ProofKind): Promise<boolean> {
  if (!isOverlayMounted) return Promise.resolve(false)
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
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  settle(proven: boolean): void {
    waiting?.settle(proven)
    waiting = null
    tell()
  },
  mounted(present: boolean): void {
    isOverlayMounted = present
  },
}
