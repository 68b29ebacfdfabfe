import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { proofRequests } from '#platform/web/api/proof.ts'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useSession } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { proofForm } from './compose.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

const Form = proofForm && lazy(proofForm)

/** The place over the open page where the server's question “who is there?” is answered. */
export function ProofOverlay() {
  const text = useText({ en, lo })
  const kind = useSyncExternalStore(proofRequests.subscribe, proofRequests.current)
  const { actor, refresh } = useSession()
  const isPresent = Boolean(Form) && actor !== null
  useEffect(() => {
    proofRequests.mounted(isPresent)
    return () => proofRequests.mounted(false)
  }, [isPresent])
  if (!Form) return null
  const done = (proven: boolean) => {
    proofRequests.settle(proven)
    if (proven) void refresh()
  }
  const title = { 'sign-in': text.signInAgain, 'step-up': text.proveYou, return: text.comeBack, here: text.proveYou }
  return (
    <Dialog isOpen={kind !== null} onClose={() => done(false)} title={title[kind ?? 'sign-in']}>
      {kind === 'sign-in' && <p className="pp-quiet">{text.wordsKept}</p>}
      <Suspense fallback={<LoadingState />}>{kind && <Form kind={kind} onDone={done} />}</Suspense>
    </Dialog>
  )
}
