import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { Grant } from '../model/account.ts'
import { inviteAccount, listAccounts, listOrganisations } from '../model/api-administration.ts'
import { dutiesApart } from '../model/policy.ts'
import { HandOverLink } from './HandOverLink.tsx'
import { RoleChoice } from './RoleChoice.tsx'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

interface Props {
  isOpen: boolean
  onClose: () => void
}

/** A new colleague: name, organisation, roles, then a link that the administrator hands over. */
export function InviteDrawer({ isOpen, onClose }: Props) {
  const text = useText({ en, lo }).invite
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.title} place="side">
      <InviteForm onClose={onClose} />
    </Dialog>
  )
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const text = useText({ en, lo }).invite
  const { language } = useLanguage()
  const [id] = useState(uuidv7)
  const [typed, setTyped] = useState({ displayName: '', signInName: '', organisationId: '' })
  const [grants, setGrants] = useState<Grant[]>([])
  const organisations = useAsk(listOrganisations, {})
  const invite = useCommand(inviteAccount, { invalidates: [listAccounts, listOrganisations] })
  const errors = useProblemText().fields(invite.problem)
  const apart = dutiesApart(grants)
  const set = (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value }))
  if (invite.output)
    return <HandOverLink made={invite.output} name={typed.displayName} note={text.waiting} onDone={onClose} />
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (apart.allowed) void invite.send({ id, ...typed, grants })
      }}
    >
      <TextField
        label={text.displayName}
        required
        value={typed.displayName}
        onChange={set('displayName')}
        error={errors['displayName']}
      />
      <TextField
        label={text.signInName}
        help={text.signInNameHelp}
        autoCapitalize="none"
        required
        value={typed.signInName}
        onChange={set('signInName')}
        error={errors['signInName']}
      />
      <SelectField
        label={text.organisation}
        value={typed.organisationId}
        onChange={set('organisationId')}
        error={errors['organisationId']}
        choices={(organisations.data?.organisations ?? []).map((each) => ({
          code: each.id,
          label: each.name[language],
        }))}
      />
      <RoleChoice label={text.roles} grants={grants} onChange={setGrants} error={errors['grants']} />
      <ProblemNotice problem={invite.problem} />
      <Button
        kind="primary"
        type="submit"
        wide
        isBusy={invite.isSending}
        because={apart.allowed ? undefined : apart.because}
      >
        {text.submit}
      </Button>
    </form>
  )
}
