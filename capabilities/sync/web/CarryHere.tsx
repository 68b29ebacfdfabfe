import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { newPassphrase, passphraseOf } from '#platform/web/device/wrap.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { problemOf } from '#platform/web/api/problem-error.ts'
import type { Problem } from '#platform/model/problem.ts'
import { useActor } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { hasPasskeys } from './passkey-secret.ts'
import { carryHere } from './carry-here.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** From “what is this” to a store that is open, in three steps that can be left at any time. */
export function CarryHere() {
  const [step, setStep] = useState<'why' | 'how' | 'write'>('why')
  const [means, setMeans] = useState<'passkey' | 'passphrase'>(hasPasskeys() ? 'passkey' : 'passphrase')
  return (
    <Card look="padded">
      {step === 'why' && <Why onGo={() => setStep('how')} />}
      {step === 'how' && <How means={means} onChoose={setMeans} onGo={() => setStep('write')} />}
      {step === 'write' && <WriteDown means={means} />}
    </Card>
  )
}

function Why({ onGo }: { onGo: () => void }) {
  const text = useText({ en, lo }).device
  return (
    <div className={styles.stack}>
      <ul className={styles.why}>
        {text.beginWhy.map((why) => (
          <li key={why}>
            <IconCheck size={20} stroke={1.75} aria-hidden="true" />
            {why}
          </li>
        ))}
      </ul>
      <Notice tone="attention">{text.onlyYours}</Notice>
      <Promises />
      <Button kind="primary" onClick={onGo}>
        {text.begin}
      </Button>
    </div>
  )
}

/** What a browser can't do for anybody is said before somebody relies on it. */
export function Promises() {
  const text = useText({ en, lo }).device
  return (
    <Notice tone="quiet" title={text.promisesTitle}>
      <ul>
        {text.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
    </Notice>
  )
}

interface HowProps {
  means: 'passkey' | 'passphrase'
  onChoose: (means: 'passkey' | 'passphrase') => void
  onGo: () => void
}

function How({ means, onChoose, onGo }: HowProps) {
  const text = useText({ en, lo }).device
  return (
    <div className={styles.stack}>
      <RadioCards
        label={text.howTitle}
        value={means}
        onChange={(code) => onChoose(code as HowProps['means'])}
        choices={[
          {
            code: 'passkey',
            label: text.withPasskey,
            help: text.withPasskeyHelp,
            ...(hasPasskeys() ? {} : { because: text.noPasskey }),
          },
          { code: 'passphrase', label: text.withPassphrase, help: text.withPassphraseHelp },
        ]}
      />
      <Button kind="primary" onClick={onGo}>
        {text.begin}
      </Button>
    </div>
  )
}

function WriteDown({ means }: { means: HowProps['means'] }) {
  const text = useText({ en, lo }).device
  const actor = useActor()
  const [passphrase] = useState(newPassphrase)
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [hasNoPasskey, setNoPasskey] = useState(false)
  const isSame = passphraseOf(typed) === passphraseOf(passphrase)
  const carry = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const done = await carryHere({ actor, passphrase, withPasskey: means === 'passkey' && !hasNoPasskey })
      if (done === 'no-passkey') setNoPasskey(true)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSame) void carry()
      }}
    >
      <h2>{text.writeDown}</h2>
      <p className={styles.words} translate="no">
        {passphrase}
      </p>
      <p>{text.writeDownHelp}</p>
      <TextField
        label={text.typeAgain}
        value={typed}
        onChange={setTyped}
        maxLength={24}
        autoCapitalize="characters"
        error={passphraseOf(typed).length >= 12 && !isSame ? text.doesNotMatch : undefined}
      />
      {hasNoPasskey && <Notice tone="attention">{text.noPasskey}</Notice>}
      <ProblemNotice problem={problem} />
      <Button kind="primary" type="submit" isBusy={isBusy} because={isSame ? undefined : text.typeAgain}>
        {isBusy ? text.preparing : text.confirm}
      </Button>
    </form>
  )
}
