import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { signInWithRecoveryCode } from '../model/api.ts'
import { focusFirst } from './focus-first.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './SignIn.module.css'

interface Props {
  onDone: () => void
  onBack: () => void
}

/** For a lost phone or key. Afterwards the person is taken to the own account, to add a new passkey. */
export function RecoveryForm({ onDone, onBack }: Props) {
  const text = useText({ en, lo })
  const [typed, setTyped] = useState({ signInName: '', recoveryCode: '', password: '' })
  const signIn = useCommand(signInWithRecoveryCode, { onDone })
  const errors = useProblemText().fields(signIn.problem)
  const set = (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value }))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void signIn.send(typed)
      }}
    >
      <div>
        <h1 className={styles.title}>{text.recoveryTitle}</h1>
        <p className={styles.lead}>{text.recoveryLead}</p>
      </div>
      <TextField
        label={text.signInName}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        ref={focusFirst}
        required
        value={typed.signInName}
        onChange={set('signInName')}
        error={errors['signInName']}
      />
      <TextField
        label={text.recoveryCode}
        name="recovery"
        autoCapitalize="characters"
        required
        value={typed.recoveryCode}
        onChange={set('recoveryCode')}
        error={errors['recoveryCode']}
      />
      <TextField
        label={text.password}
        help={text.recoveryPassword}
        type="password"
        name="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={set('password')}
        error={errors['password']}
        isOptional
      />
      <ProblemNotice problem={signIn.problem} />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" wide isBusy={signIn.isSending}>
          {text.signIn}
        </Button>
        <Button kind="ghost" wide onClick={onBack}>
          {text.back}
        </Button>
      </div>
    </form>
  )
}
