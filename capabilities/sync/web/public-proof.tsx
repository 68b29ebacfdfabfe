import { useEffect, useState } from 'react'
import type { ProofFormProps } from '#platform/web/api/proof.ts'
import { useDevicePresence } from '#platform/web/device/presence.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { Keys, PinForm } from './lock-ways.tsx'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { proveToVault, useVaultState } from './this-device.ts'
import { lo } from './text.lo.ts'

/**
 * Asks for the device's own lock while its store is open: where no server can be asked who is there, the device can.
 * The store goes on working behind it, so that nothing that waits to be kept is refused meanwhile.
 */
export default function DeviceProof({ onDone }: ProofFormProps) {
  const text = useText({ en, lo })
  const state = useVaultState()
  const presence = useDevicePresence()
  const [isByKeys, setByKeys] = useState(false)
  useEffect(() => {
    // It locked, or wiped itself: the lock page asks from here on.
    if (presence !== 'open') onDone(false)
  }, [presence, onDone])
  if (!state) return <LoadingState />
  return (
    <div className={styles.stack}>
      <p className="pp-quiet">{text.proof.lead}</p>
      {state.hasPin && !isByKeys ? (
        <>
          <PinForm open={text.proof.confirm} onPin={(pin) => proveToVault({ pin }).then(() => onDone(true))} />
          <Button kind="ghost" wide onClick={() => setByKeys(true)}>
            {text.proof.otherWay}
          </Button>
        </>
      ) : (
        <Keys
          state={state}
          words={{ open: text.proof.confirm, passkey: text.proof.passkey }}
          onProof={(proof) => proveToVault(proof).then(() => onDone(true))}
        />
      )}
    </div>
  )
}
