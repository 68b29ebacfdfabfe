import { useState } from 'react'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { readMyAccount, renewRecoveryCodes } from '../model/api-means.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

export function MyRecoveryCodes({ left }: { left: number }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [codes, setCodes] = useState<readonly string[]>()
  const renew = useCommand(renewRecoveryCodes, {
    invalidates: [readMyAccount],
    onDone: ({ recoveryCodes }) => {
      setOpen(false)
      setCodes(recoveryCodes)
    },
  })
  return (
    <Card>
      <CardHead title={text.me.recoveryCodes} />
      <div className={styles.body}>
        <p className="pp-quiet">{left > 0 ? text.me.codesLeft(format.number(left)) : text.me.noCodesLeft}</p>
        <Button onClick={() => setOpen(true)}>{text.me.renewCodes}</Button>
      </div>
      <ConfirmDrawer
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text.me.renewTitle}
        confirmLabel={text.me.renewCodes}
        isBusy={renew.isSending}
        problem={renew.problem}
        onConfirm={() => void renew.send({})}
      >
        <p>{text.me.renewHelp}</p>
      </ConfirmDrawer>
      <Dialog
        isOpen={codes !== undefined}
        onClose={() => setCodes(undefined)}
        title={text.recovery.title}
        canDismiss={false}
      >
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
      </Dialog>
    </Card>
  )
}
