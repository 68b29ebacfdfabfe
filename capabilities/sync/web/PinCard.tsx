import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { refreshState, theVault, useVaultState } from './this-device.ts'
import { lo } from './text.lo.ts'

/** A PIN is too weak to seal anything: it only lifts the cover of a store that stayed open in this session. */
export function PinCard() {
  const text = useText({ en, lo }).device
  const state = useVaultState()
  const [pin, setPin] = useState('')
  const isReady = /^\d{6}$/.test(pin)
  const set = async () => {
    await theVault().setPin(pin)
    setPin('')
    await refreshState()
  }
  return (
    <Card look="padded">
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void set()
        }}
      >
        <h2>{text.pinTitle}</h2>
        <p>{text.pinHelp}</p>
        {state?.hasPin ? (
          <p role="status">{text.pinIsSet}</p>
        ) : (
          <>
            <TextField
              label={text.pinField}
              value={pin}
              onChange={(typed) => setPin(typed.replace(/\D/g, '').slice(0, 6))}
              inputMode="numeric"
              type="password"
            />
            <Button type="submit" because={isReady ? undefined : text.pinField}>
              {text.pinSet}
            </Button>
          </>
        )}
      </form>
    </Card>
  )
}
