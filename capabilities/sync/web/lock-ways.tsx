import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import type { VaultState } from '#platform/web/device/vault-lock.ts'
import type { Proof } from '#platform/web/device/wrap.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { passkeySecret } from './passkey-secret.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { refreshState } from './this-device.ts'
import { lo } from './text.lo.ts'

interface KeysProps {
  state: VaultState
  /** What the buttons promise: to open the store, or to show who is there. */
  words: { open: string; passkey: string }
  /** Rejects with a code of the vault as its message: wrong, wiped, lapsed. */
  onProof: (proof: Proof) => Promise<void>
}

/** The phone's own lock where there is one, and the passphrase. */
export function Keys({ state, words, onProof }: KeysProps) {
  const text = useText({ en, lo }).lock
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const passkeys = state.means.flatMap(({ credentialId }) => credentialId ?? [])

  const show = async (proof: Proof) => {
    setBusy(true)
    setFault(null)
    try {
      await onProof(proof)
    } catch (error) {
      const { triesLeft } = await refreshState()
      const { message } = error as Error
      setFault(
        message === 'wiped' ? text.wiped : message === 'lapsed' ? text.lapsed : text.wrong(format.number(triesLeft)),
      )
    } finally {
      setBusy(false)
    }
  }
  const withPasskey = async () => {
    const found = await passkeySecret(passkeys)
    if (!found) return setFault(text.passkeyFailed)
    await show({ means: 'passkey', secret: found.secret })
  }
  return (
    <form
      className={styles.keys}
      onSubmit={(event) => {
        event.preventDefault()
        void show({ means: 'passphrase', words: typed })
      }}
    >
      {passkeys.length > 0 && (
        <Button
          kind="primary"
          wide
          isBusy={isBusy}
          onClick={() => void withPasskey()}
          icon={<IconFingerprint size={22} stroke={1.75} aria-hidden="true" />}
        >
          {words.passkey}
        </Button>
      )}
      <TextField
        label={text.passphrase}
        help={text.passphraseHelp}
        value={typed}
        onChange={setTyped}
        error={fault ?? undefined}
        autoCapitalize="characters"
        inputMode="text"
        maxLength={24}
      />
      <Button kind={passkeys.length > 0 ? 'line' : 'primary'} wide type="submit" isBusy={isBusy}>
        {words.open}
      </Button>
    </form>
  )
}

interface PinProps {
  open: string
  /** Rejects when it is not the PIN. */
  onPin: (pin: string) => Promise<void>
}

export function PinForm({ open, onPin }: PinProps) {
  const text = useText({ en, lo }).lock
  const [pin, setPin] = useState('')
  const [isWrong, setWrong] = useState(false)
  const show = async () => {
    setWrong(false)
    await onPin(pin).catch(() => {
      setPin('')
      setWrong(true)
    })
  }
  return (
    <form
      className={styles.keys}
      onSubmit={(event) => {
        event.preventDefault()
        void show()
      }}
    >
      <TextField
        label={text.pin}
        value={pin}
        onChange={setPin}
        inputMode="numeric"
        type="password"
        maxLength={6}
        error={isWrong ? text.wrongPin : undefined}
      />
      <Button kind="primary" wide type="submit">
        {open}
      </Button>
    </form>
  )
}
