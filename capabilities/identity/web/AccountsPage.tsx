import { useState } from 'react'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useActor } from '#platform/web/session.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { accountStatuses, type AccountStatus } from '../model/account.ts'
import { listAccounts, listOrganisations } from '../model/api-administration.ts'
import { roles, type Role } from '../model/role.ts'
import { AccountTable } from './AccountTable.tsx'
import { AdministrationTabs } from './AdministrationTabs.tsx'
import { InviteDrawer } from './InviteDrawer.tsx'
import { useRoleWords } from './role-words.ts'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

const nothingAsked = { text: '', organisationId: '', role: '', status: '' }

/** Who may work with the node, and as what. */
export default function AccountsPage() {
  const text = useText({ en, lo }).accounts
  const actor = useActor()
  const [asked, setAsked] = useState(nothingAsked)
  const [isInviting, setInviting] = useState(false)
  useTitleBar({ title: text.title })
  const answer = useAsk(
    listAccounts,
    {
      text: asked.text,
      organisationId: asked.organisationId || null,
      role: (asked.role || null) as Role | null,
      status: (asked.status || null) as AccountStatus | null,
    },
    { placeholderData: (before) => before },
  )
  return (
    <>
      <PageHead
        title={text.title}
        context={text.context}
        action={
          actor.roles.includes('administrator') && (
            <Button kind="primary" onClick={() => setInviting(true)}>
              {text.invite}
            </Button>
          )
        }
      />
      <AdministrationTabs />
      <Card>
        <Filters asked={asked} onChange={setAsked} />
        <Asked answer={answer}>{({ accounts, more }) => <AccountTable accounts={accounts} more={more} />}</Asked>
      </Card>
      <InviteDrawer isOpen={isInviting} onClose={() => setInviting(false)} />
    </>
  )
}

function Filters({ asked, onChange }: { asked: typeof nothingAsked; onChange: (asked: typeof nothingAsked) => void }) {
  const text = useText({ en, lo }).accounts
  const { language } = useLanguage()
  const roleName = useRoleWords()
  const organisations = useAsk(listOrganisations, {})
  const set = (field: keyof typeof nothingAsked) => (value: string) => onChange({ ...asked, [field]: value })
  return (
    <div className={styles.filters}>
      <TextField label={text.search} type="search" value={asked.text} onChange={set('text')} />
      <SelectField
        label={text.organisation}
        value={asked.organisationId}
        onChange={set('organisationId')}
        choices={(organisations.data?.organisations ?? []).map((each) => ({
          code: each.id,
          label: each.name[language],
        }))}
      />
      <SelectField
        label={text.role}
        value={asked.role}
        onChange={set('role')}
        choices={roles.map((code) => ({ code, label: roleName(code) }))}
      />
      <SelectField
        label={text.status}
        value={asked.status}
        onChange={set('status')}
        choices={accountStatuses.map((code) => ({ code, label: text.statusOf[code] }))}
      />
    </div>
  )
}
