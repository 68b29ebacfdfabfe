import { IconFingerprint, IconLock } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useReachable } from '#platform/web/api/reachability.ts'
import { devicePresence } from '#platform/web/device/presence.ts'
import type { VaultState } from '#platform/web/device/vault-lock.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { LanguageSwitch } from '#platform/web/kit/LanguageSwitch.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useSession } from '#platform/web/session.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { passkeySecret } from './passkey-secret.ts'
import { renewedLease } from './renewed-lease.ts'
import { heedStanding } from './rounds.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { refreshState, theVault, unlockHere, unlockWithPin, useVaultState, wipeHere } from './this-device.ts'
import { lo } from './text.lo.ts'

/** Before the store of this device is open nothing is shown: no brand, no name, no count. */
export default function LockPage() {
  const text = useText({ en, lo }).lock
  const state = useVaultState()
  useEffect(() => {
    // Whether it was revoked is asked before anything is opened; without a network it opens within its lease.
    void heedStanding(theVault(), wipeHere)
      .catch(() => undefined)
      .finally(() => void refreshState())
  }, [])
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

function Ways({ state }: { state: VaultState }) {
  const text = useText({ en, lo }).lock
  const isReachable = useReachable()
  const { actor } = useSession()
  const isLapsed = state.kind === 'lapsed'
  return (
    <>
      {isLapsed && (
        <Notice tone="attention">
          {text.lapsed} {isReachable && text.lapsedOnline}
        </Notice>
      )}
      {isLapsed && isReachable && !actor && (
        <ButtonLink kind="primary" wide to="/sign-in">
          {text.signIn}
        </ButtonLink>
      )}
      {state.kind === 'hidden' && <PinForm />}
      {(state.kind === 'locked' || (isLapsed && actor)) && <Keys state={state} />}
      {isReachable && (
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

/** The phone's own lock where there is one, and the passphrase. */
function Keys({ state }: { state: VaultState }) {
  const text = useText({ en, lo }).lock
  const format = useFormat()
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<ReactNode>(null)
  const [isBusy, setBusy] = useState(false)
  const passkeys = state.means.flatMap(({ credentialId }) => credentialId ?? [])

  const open = async (unlocking: () => Promise<void>) => {
    setBusy(true)
    setFault(null)
    try {
      await unlocking()
    } catch (error) {
      const { triesLeft } = await refreshState()
      const { message } = error as Error
      if (message === 'wiped') await wipeHere()
      setFault(
        message === 'wiped' ? text.wiped : message === 'lapsed' ? text.lapsed : text.wrong(format.number(triesLeft)),
      )
    } finally {
      setBusy(false)
    }
  }
  const withPassphrase = () =>
    open(async () => {
      await unlockHere({ means: 'passphrase', words }, await renewedLease(state))
    })
  const withPasskey = async () => {
    const found = await passkeySecret(passkeys)
    if (!found) return setFault(text.passkeyFailed)
    await open(async () => {
      await unlockHere({ means: 'passkey', secret: found.secret }, await renewedLease(state))
    })
  }
  return (
    <form
      className={styles.keys}
      onSubmit={(event) => {
        event.preventDefault()
        void withPassphrase()
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
          {text.passkey}
        </Button>
      )}
      <TextField
        label={text.passphrase}
        help={text.passphraseHelp}
        value={words}
        onChange={setWords}
        error={typeof fault === 'string' ? fault : undefined}
        autoCapitalize="characters"
        inputMode="text"
        maxLength={24}
      />
      <Button kind={passkeys.length > 0 ? 'line' : 'primary'} wide type="submit" isBusy={isBusy}>
        {text.open}
      </Button>
    </form>
  )
}

function PinForm() {
  const text = useText({ en, lo }).lock
  const [pin, setPin] = useState('')
  const [isWrong, setWrong] = useState(false)
  const open = async () => {
    setWrong(false)
    await unlockWithPin(pin).catch(() => {
      setPin('')
      setWrong(true)
    })
  }
  return (
    <form
      className={styles.keys}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
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
        {text.open}
      </Button>
    </form>
  )
}
