import { useState } from 'react'
import { confirmWiped } from '#capabilities/devices/model/api.ts'
import { call } from '#platform/web/api/call.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { Promises } from './CarryHere.tsx'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { useOutbox, useVaultState, wipeHere } from './this-device.ts'
import { lo } from './text.lo.ts'

/** Giving the device back, or another device: nothing of the work stays on it. */
export function WipeCard() {
  const text = useText({ en, lo }).device
  const format = useFormat()
  const state = useVaultState()
  const waiting = useOutbox()?.length ?? 0
  const [isAsking, setAsking] = useState(false)
  const wipe = async () => {
    const { deviceId: id, token } = state ?? {}
    await wipeHere()
    // Without a network the node learns nothing, and an administrator sees it as out of contact.
    if (id && token) await call(confirmWiped, { id, token, because: 'own-wish' }).catch(() => undefined)
  }
  return (
    <Card look="padded">
      <div className={styles.stack}>
        <h2>{text.wipeTitle}</h2>
        <p>{text.wipeHelp}</p>
        <Button onClick={() => setAsking(true)}>{text.wipe}</Button>
        <Promises />
      </div>
      <ConfirmDrawer
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text.wipeTitle}
        confirmLabel={text.wipeConfirm}
        onConfirm={() => void wipe()}
      >
        <p>{text.wipeHelp}</p>
        {waiting > 0 && <Notice tone="attention">{text.wipeWaiting(format.number(waiting))}</Notice>}
      </ConfirmDrawer>
    </Card>
  )
}
