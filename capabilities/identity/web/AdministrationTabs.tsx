import { TabLinks } from '#platform/web/kit/TabLinks.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'

/** Accounts and the organisations they belong to. */
export function AdministrationTabs() {
  const text = useText({ en, lo })
  const tabs = [
    { to: '/admin/accounts', label: text.accounts.title },
    { to: '/admin/organisations', label: text.organisations.title },
  ]
  return <TabLinks label={text.accounts.title} tabs={tabs} />
}
