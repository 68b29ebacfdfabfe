import { IconLock } from '@tabler/icons-react'
import { lazy, Suspense, useEffect } from 'react'
import { isReachable, subscribeToReach, useReachable } from '#platform/web/api/reachability.ts'
import { devicePresence } from '#platform/web/device/presence.ts'
import type { VaultState } from '#platform/web/device/vault-lock.ts'
import type { Proof } from '#platform/web/device/wrap.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { LanguageSwitch } from '#platform/web/kit/LanguageSwitch.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { painted } from '#platform/web/painted.ts'
import { useSession } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { Keys, PinForm } from './lock-ways.tsx'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { refreshState, theVault, unlockHere, unlockWithPin, useVaultState, wipeHere } from './this-device.ts'
import { lo } from './text.lo.ts'

export { readyToOpen, useVaultState } from './this-device.ts'

// What only some devices ask for comes when they do: a start without a network waits for this page (bench fieldphone).
const ButtonLink = lazy(async () => ({ default: (await import('#platform/web/kit/ButtonLink.tsx')).ButtonLink }))
const renewed = async (state: VaultState) => (await import('./renewed-lease.ts')).renewedLease(state)

/** Before the store of this device is open nothing is shown: no brand, no name, no count. */
export default function LockPage() {
  const text = useText({ en, lo }).lock
  const state = useVaultState()
  useHeededStanding(state?.kind === 'closed')
  return (
    <main className={styles.lock} id="content">
      <div className={styles.lockBox}>
        <IconLock size={40} stroke={1.5} aria-hidden="true" className={styles.lockIcon} />
        <h1 tabIndex={-1}>{text.title}</h1>
        {state ? <Ways state={state} /> : <LoadingState />}
        <LanguageSwitch />
      </div>
    </main>
  )
}

const againMs = 30_000

/**
 * Whether it was revoked is asked before anything is opened; without a network it opens within its lease. A device that
 * was closed tries until the node has been told.
 */
function useHeededStanding(isClosed: boolean): void {
  useEffect(() => {
    const heed = () =>
      void askStanding()
        .catch(() => undefined)
        .finally(() => void refreshState())
    heed()
    const unsubscribe = subscribeToReach(() => isReachable() && heed())
    const timer = isClosed ? setInterval(heed, againMs) : undefined
    return () => {
      unsubscribe()
      clearInterval(timer)
    }
  }, [isClosed])
}

async function askStanding(): Promise<void> {
  await painted()
  const { heedStanding } = await import('./rounds.ts')
  await heedStanding(theVault(), wipeHere)
}

function Ways({ state }: { state: VaultState }) {
  const text = useText({ en, lo }).lock
  const canReach = useReachable()
  const { actor } = useSession()
  const isLapsed = state.kind === 'lapsed'
  return (
    <>
      {state.closed && (
        <div role="status">
          <Notice tone="attention">
            {state.closed === 'wrong-tries' ? text.wiped : text.revoked} {text.tellsLater}
          </Notice>
        </div>
      )}
      {isLapsed && (
        <Notice tone="attention">
          {text.lapsed} {canReach && text.lapsedOnline}
        </Notice>
      )}
      {isLapsed && canReach && !actor && (
        <Suspense fallback={null}>
          <ButtonLink kind="primary" wide to="/sign-in">
            {text.signIn}
          </ButtonLink>
        </Suspense>
      )}
      {state.kind === 'hidden' && <PinForm open={text.open} onPin={unlockWithPin} />}
      {(state.kind === 'locked' || (isLapsed && actor)) && (
        <Keys state={state} words={text} onProof={(proof) => openWith(proof, state)} />
      )}
      {canReach && (
        <div className={styles.other}>
          <Button kind="ghost" wide onClick={() => devicePresence.set('set-aside')}>
            {text.other}
          </Button>
          <p className="pp-quiet">{text.otherHelp}</p>
        </div>
      )}
    </>
  )
}

async function openWith(proof: Proof, state: VaultState): Promise<void> {
  await unlockHere(proof, state.kind === 'lapsed' ? await renewed(state) : undefined)
}
