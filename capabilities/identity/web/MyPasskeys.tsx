import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '#platform/web/api/call.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { addPasskey, beginPasskey, readMyAccount, removePasskey, renamePasskey } from '../model/api-means.ts'
import { makePasskey, thisMachine, whyNoPasskeys } from './passkey-ceremony.ts'
import { en as signInEn } from './text.en.ts'
import { lo as signInLo } from './text.lo.ts'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

type Passkey = OutputOf<typeof readMyAccount>['passkeys'][number]
const invalidates = [readMyAccount]

export function MyPasskeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const text = useText({ en, lo }).me
  return (
    <Card>
      <CardHead title={text.passkeys} />
      {passkeys.map((passkey) => (
        <PasskeyRow key={passkey.id} passkey={passkey} />
      ))}
      {passkeys.length === 0 && (
        <div className={styles.body}>
          <p className="pp-quiet">{text.noPasskeys}</p>
        </div>
      )}
      <AddPasskey />
    </Card>
  )
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { me: text, invite: inviteText } = useText({ en, lo })
  const format = useFormat()
  const [isOpen, setOpen] = useState<'rename' | 'remove' | null>(null)
  const [label, setLabel] = useState(passkey.label)
  const close = () => setOpen(null)
  const rename = useCommand(renamePasskey, { invalidates, onDone: close })
  const remove = useCommand(removePasskey, { invalidates, onDone: close })
  const { lastUsedAt, createdAt } = passkey
  const used = lastUsedAt ? text.lastUsed(format.date(format.day(lastUsedAt))) : text.neverUsed
  return (
    <div className={styles.item}>
      <IconFingerprint size={24} stroke={1.75} aria-hidden="true" />
      <div>
        <b>{passkey.label}</b>
        <p className="pp-meta">
          {[text.added(format.date(format.day(createdAt))), used, ...(passkey.synced ? [text.synced] : [])].join(' · ')}
        </p>
      </div>
      <Button small kind="ghost" onClick={() => setOpen('rename')}>
        {text.rename}
      </Button>
      <Button small kind="ghost" onClick={() => setOpen('remove')}>
        {text.remove}
      </Button>
      <ConfirmDrawer
        isOpen={isOpen === 'rename'}
        onClose={close}
        title={text.rename}
        confirmLabel={text.save}
        isBusy={rename.isSending}
        problem={rename.problem}
        onConfirm={() => void rename.send({ id: passkey.id, label })}
      >
        <TextField label={inviteText.passkeyLabel} maxLength={60} value={label} onChange={setLabel} />
      </ConfirmDrawer>
      <ConfirmDrawer
        isOpen={isOpen === 'remove'}
        onClose={close}
        title={text.removeTitle(passkey.label)}
        confirmLabel={text.remove}
        isBusy={remove.isSending}
        problem={remove.problem}
        onConfirm={() => void remove.send({ id: passkey.id })}
      >
        <p>{text.removeHelp}</p>
      </ConfirmDrawer>
    </div>
  )
}

function AddPasskey() {
  const text = useText({ en, lo })
  const signInText = useText({ en: signInEn, lo: signInLo })
  const machine = signInText.machine[thisMachine()]
  const [label, setLabel] = useState(machine)
  const [isStopped, setStopped] = useState(false)
  const add = useCommand(addPasskey, { invalidates, onDone: () => setLabel(machine) })
  const why = whyNoPasskeys()
  const start = async () => {
    setStopped(false)
    const made = await call(beginPasskey, {})
      .then(makePasskey)
      .catch(() => null)
    if (made) await add.send({ ...made, label: label.trim() || machine })
    else setStopped(true)
  }
  return (
    <div className={styles.body}>
      <TextField
        label={text.invite.passkeyLabel}
        help={text.invite.passkeyLabelHelp}
        maxLength={60}
        value={label}
        onChange={setLabel}
      />
      <ProblemNotice problem={add.problem} />
      {isStopped && <Notice tone="quiet">{text.invite.passkeyStopped}</Notice>}
      <Button because={why && signInText[why]} isBusy={add.isSending} onClick={() => void start()}>
        {text.me.addPasskey}
      </Button>
    </div>
  )
}
