import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { signInWithPassword } from '../model/api.ts'
import { focusFirst } from './focus-first.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './SignIn.module.css'

interface Props {
  onDone: () => void
  onBack: () => void
}

/** Name, password and code in one step, so that no answer in between says which of them was right. */
export function PasswordForm({ onDone, onBack }: Props) {
  const text = useText({ en, lo })
  const [typed, setTyped] = useState({ signInName: '', password: '', code: '' })
  const signIn = useCommand(signInWithPassword, { onDone })
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
      <h1 className={styles.title}>{text.passwordTitle}</h1>
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
        label={text.password}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={typed.password}
        onChange={set('password')}
        error={errors['password']}
      />
      <TextField
        label={text.code}
        help={text.codeHelp}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        value={typed.code}
        onChange={set('code')}
        error={errors['code']}
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
