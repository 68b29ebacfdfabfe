import { useEffect, useState } from 'react'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { acceptInvitation, beginInvitationAuthenticator } from '../model/api-means.ts'
import { AuthenticatorFields } from './AuthenticatorFields.tsx'
import type { InvitedProps } from './invited-props.ts'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

/** Password and authenticator of an invited person, set up together: neither stands alone. */
export function InvitePassword({ token, founder, onAccepted }: InvitedProps) {
  const text = useText({ en, lo }).invite
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const invited = { token, ...(founder ? { founder } : {}) }
  const begun = useAsk(beginInvitationAuthenticator, invited, { staleTime: Infinity })
  const accept = useCommand(acceptInvitation, { onDone: ({ recoveryCodes }) => onAccepted(recoveryCodes) })
  const errors = useProblemText().fields(accept.problem)
  const isOver = accept.problem?.type === 'ceremony-over'
  const { refetch } = begun
  useEffect(() => {
    // A set-up lasts ten minutes; afterwards the app needs a new secret.
    if (isOver) void refetch()
  }, [isOver, refetch])
  return (
    <Asked answer={begun}>
      {(ceremony) => (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            const means = { kind: 'password', ceremonyId: ceremony.ceremonyId, password, code } as const
            void accept.send({ ...invited, means })
          }}
        >
          <TextField
            label={text.newPassword}
            help={text.newPasswordHelp}
            type="password"
            name="new-password"
            autoComplete="new-password"
            required
            value={password}
            onChange={setPassword}
            error={errors['means.password']}
          />
          <AuthenticatorFields begun={ceremony} code={code} onCode={setCode} error={errors['means.code']} />
          <ProblemNotice problem={accept.problem} />
          <Button kind="primary" type="submit" wide isBusy={accept.isSending}>
            {text.finish}
          </Button>
        </form>
      )}
    </Asked>
  )
}
