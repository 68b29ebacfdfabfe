import { useState } from 'react'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { beginAuthenticator, listDevices, readMyAccount, setPassword } from '../model/api-means.ts'
import { AuthenticatorFields } from './AuthenticatorFields.tsx'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

export function MyPassword({ changedAt }: { changedAt: string | null }) {
  const text = useText({ en, lo }).me
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const title = changedAt ? text.changePassword : text.setPassword
  return (
    <Card>
      <CardHead title={text.password} />
      <div className={styles.body}>
        <p className="pp-quiet">
          {changedAt ? text.passwordChanged(format.date(format.day(changedAt))) : text.noPassword}
        </p>
        <Button onClick={() => setOpen(true)}>{title}</Button>
      </div>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={title} place="side">
        <PasswordChange isFirst={changedAt === null} onDone={() => setOpen(false)} />
      </Dialog>
    </Card>
  )
}

function PasswordChange({ isFirst, onDone }: { isFirst: boolean; onDone: () => void }) {
  const text = useText({ en, lo })
  const [password, type] = useState('')
  const [code, setCode] = useState('')
  const [isNewPhone, setNewPhone] = useState(isFirst)
  const begun = useAsk(beginAuthenticator, {}, { enabled: isNewPhone, staleTime: Infinity })
  const change = useCommand(setPassword, { invalidates: [readMyAccount, listDevices], onDone })
  const errors = useProblemText().fields(change.problem)
  const submit = () => {
    const authenticator = isNewPhone && begun.data ? { ceremonyId: begun.data.ceremonyId, code } : null
    void change.send({ password, authenticator })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="pp-quiet">{text.me.passwordHelp}</p>
      <TextField
        label={text.invite.newPassword}
        help={text.invite.newPasswordHelp}
        type="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={type}
        error={errors['password']}
      />
      {!isFirst && <CheckRow label={text.me.newPhone} isChecked={isNewPhone} onChange={setNewPhone} />}
      {isNewPhone && (
        <Asked answer={begun}>
          {(ceremony) => (
            <AuthenticatorFields begun={ceremony} code={code} onCode={setCode} error={errors['authenticator.code']} />
          )}
        </Asked>
      )}
      <ProblemNotice problem={change.problem} />
      <Button kind="primary" type="submit" wide isBusy={change.isSending}>
        {text.me.save}
      </Button>
    </form>
  )
}
