import { useState } from 'react'
import { call } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { acceptInvitation, beginInvitationPasskey } from '../model/api-means.ts'
import type { InvitedProps } from './invited-props.ts'
import { makePasskey, thisMachine } from './passkey-ceremony.ts'
import { en as signInEn } from './text.en.ts'
import { lo as signInLo } from './text.lo.ts'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

/** The first passkey of an invited person. */
export function InvitePasskey({ token, founder, onAccepted }: InvitedProps) {
  const text = useText({ en, lo }).invite
  const machine = useText({ en: signInEn, lo: signInLo }).machine[thisMachine()]
  const [label, setLabel] = useState(machine)
  const [isMaking, setMaking] = useState(false)
  const [isStopped, setStopped] = useState(false)
  const accept = useCommand(acceptInvitation, { onDone: ({ recoveryCodes }) => onAccepted(recoveryCodes) })
  const errors = useProblemText().fields(accept.problem)
  const invited = { token, ...(founder ? { founder } : {}) }
  const start = async () => {
    setStopped(false)
    setMaking(true)
    const made = await call(beginInvitationPasskey, invited)
      .then(makePasskey)
      .catch(() => null)
    setMaking(false)
    if (!made) return setStopped(true)
    await accept.send({ ...invited, means: { kind: 'passkey', label: label.trim() || machine, ...made } })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <TextField
        label={text.passkeyLabel}
        help={text.passkeyLabelHelp}
        maxLength={60}
        value={label}
        onChange={setLabel}
        error={errors['means.label']}
      />
      <ProblemNotice problem={accept.problem} />
      {isStopped && <Notice tone="quiet">{text.passkeyStopped}</Notice>}
      <Button kind="primary" type="submit" wide isBusy={isMaking || accept.isSending}>
        {text.makePasskey}
      </Button>
    </form>
  )
}
