import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useSession } from '#platform/web/session.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { beginStepUp, demoStepUp, stepUpWithPasskey, stepUpWithPassword } from '../model/api.ts'
import { askPasskeyToStepUp, whyNoPasskeys } from './passkey-ceremony.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './SignIn.module.css'

type Done = { onDone: (proven: boolean) => void }

/** A fresh proof of presence: the passkey again, or password and code. It counts for ten minutes. */
export function StepUp({ onDone }: Done) {
  const text = useText({ en, lo })
  const { actor } = useSession()
  return (
    <div className={styles.form}>
      <p className="pp-quiet">{text.proof.lead}</p>
      {actor?.demo ? <DemoProof onDone={onDone} /> : <OwnProof onDone={onDone} />}
    </div>
  )
}

function OwnProof({ onDone }: Done) {
  const text = useText({ en, lo })
  const means = useAsk(beginStepUp, {}, { staleTime: Infinity })
  return (
    <Asked answer={means}>
      {({ passkey, hasPassword }) => (
        <>
          {passkey && !whyNoPasskeys() && <PasskeyProof onDone={onDone} />}
          {passkey && hasPassword && <p className={styles.or}>{text.or}</p>}
          {hasPassword && <PasswordProof onDone={onDone} isFirst={!passkey} />}
          {!passkey && !hasPassword && <Notice tone="attention">{text.proof.noMeans}</Notice>}
        </>
      )}
    </Asked>
  )
}

function PasskeyProof({ onDone }: Done) {
  const text = useText({ en, lo })
  const [isStopped, setStopped] = useState(false)
  const prove = useCommand(stepUpWithPasskey, { onDone: () => onDone(true) })
  const start = async () => {
    setStopped(false)
    const proof = await askPasskeyToStepUp().catch(() => null)
    if (proof) await prove.send(proof)
    else setStopped(true)
  }
  return (
    <>
      <Button
        kind="primary"
        wide
        isBusy={prove.isSending}
        onClick={() => void start()}
        icon={<IconFingerprint size={22} stroke={1.75} aria-hidden="true" />}
      >
        {text.proof.passkey}
      </Button>
      <ProblemNotice problem={prove.problem} />
      {isStopped && <Notice tone="quiet">{text.passkeyStopped}</Notice>}
    </>
  )
}

function PasswordProof({ onDone, isFirst }: Done & { isFirst: boolean }) {
  const text = useText({ en, lo })
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const prove = useCommand(stepUpWithPassword, { onDone: () => onDone(true) })
  const errors = useProblemText().fields(prove.problem)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void prove.send({ password, code })
      }}
    >
      <TextField
        label={text.password}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
        error={errors['password']}
      />
      <TextField
        label={text.code}
        help={text.codeHelp}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        value={code}
        onChange={setCode}
        error={errors['code']}
      />
      <ProblemNotice problem={prove.problem} />
      <Button kind={isFirst ? 'primary' : 'line'} type="submit" wide isBusy={prove.isSending}>
        {text.proof.confirm}
      </Button>
    </form>
  )
}

function DemoProof({ onDone }: Done) {
  const text = useText({ en, lo })
  const prove = useCommand(demoStepUp, { onDone: () => onDone(true) })
  return (
    <>
      <ProblemNotice problem={prove.problem} />
      <Button kind="primary" wide isBusy={prove.isSending} onClick={() => void prove.send({})}>
        {text.proof.demo}
      </Button>
    </>
  )
}
