import { useState } from 'react'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useActor } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { Grant } from '../model/account.ts'
import {
  changeRoles,
  confirmAccount,
  listAccounts,
  reinstateAccount,
  renewInvitation,
  suspendAccount,
} from '../model/api-administration.ts'
import type { ListedAccount } from './listed-account.ts'
import { HandOverLink } from './HandOverLink.tsx'
import { RoleChoice } from './RoleChoice.tsx'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

interface Props {
  account: ListedAccount
  onClose: () => void
}

const invalidates = [listAccounts]

/** One account: agree as the second person, roles, a new link, suspension. */
export function AccountDrawer({ account, onClose }: Props) {
  const text = useText({ en, lo })
  const { accountId, roles } = useActor()
  const own = account.id === accountId ? 'not-your-own-account' : undefined
  const because = roles.includes('administrator') ? own : 'administrators-only'
  const renew = useCommand(renewInvitation, { invalidates })
  if (renew.output) {
    return (
      <Dialog isOpen onClose={onClose} title={account.displayName} place="side">
        <HandOverLink made={renew.output} name={account.displayName} note={text.invite.waitingLink} onDone={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog isOpen onClose={onClose} title={account.displayName} place="side">
      <Confirm account={account} />
      <Roles account={account} because={because} />
      <h3>{text.account.newLink}</h3>
      <p className="pp-quiet">{text.account.newLinkHelp}</p>
      <ProblemNotice problem={renew.problem} />
      <Button because={because} isBusy={renew.isSending} onClick={() => void renew.send({ id: account.id })}>
        {text.account.newLink}
      </Button>
      <Suspension account={account} because={because} />
    </Dialog>
  )
}

function Confirm({ account }: { account: ListedAccount }) {
  const text = useText({ en, lo }).account
  const { accountId } = useActor()
  const confirm = useCommand(confirmAccount, { invalidates })
  const proposers = account.grants.filter((grant) => grant.waiting).map((grant) => grant.grantedBy)
  if (account.invitation?.waiting) proposers.push(account.invitation.createdBy)
  if (confirm.output) return <Notice tone="ok">{text.confirmed}</Notice>
  if (proposers.length === 0) return null
  const because = proposers.includes(accountId) ? 'needs-a-second-person' : undefined
  return (
    <Notice tone="attention">
      <p>{text.confirmHelp}</p>
      <ProblemNotice problem={confirm.problem} />
      <Button small because={because} isBusy={confirm.isSending} onClick={() => void confirm.send({ id: account.id })}>
        {text.confirm}
      </Button>
    </Notice>
  )
}

function Roles({ account, because }: { account: ListedAccount; because: string | undefined }) {
  const text = useText({ en, lo }).account
  const [grants, setGrants] = useState<Grant[]>(account.grants.map(({ role, scope }) => ({ role, scope })))
  const change = useCommand(changeRoles, { invalidates })
  return (
    <div className={styles.form}>
      <RoleChoice label={text.roles} grants={grants} onChange={setGrants} />
      <ProblemNotice problem={change.problem} />
      {change.output && <Notice tone="ok">{change.output.waiting ? text.savedWaiting : text.saved}</Notice>}
      <Button because={because} isBusy={change.isSending} onClick={() => void change.send({ id: account.id, grants })}>
        {text.saveRoles}
      </Button>
    </div>
  )
}

function Suspension({ account, because }: { account: ListedAccount; because: string | undefined }) {
  const text = useText({ en, lo }).account
  const [isAsking, setAsking] = useState(false)
  const suspend = useCommand(suspendAccount, { invalidates, onDone: () => setAsking(false) })
  const reinstate = useCommand(reinstateAccount, { invalidates })
  if (account.status === 'suspended') {
    return (
      <>
        <ProblemNotice problem={reinstate.problem} />
        <Button because={because} isBusy={reinstate.isSending} onClick={() => void reinstate.send({ id: account.id })}>
          {text.reinstate}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button because={because} onClick={() => setAsking(true)}>
        {text.suspend}
      </Button>
      <ConfirmDrawer
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text.suspendTitle(account.displayName)}
        confirmLabel={text.suspend}
        isBusy={suspend.isSending}
        problem={suspend.problem}
        onConfirm={() => void suspend.send({ id: account.id })}
      >
        <p>{text.suspendHelp}</p>
      </ConfirmDrawer>
    </>
  )
}
