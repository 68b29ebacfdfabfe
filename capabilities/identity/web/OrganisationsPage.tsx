import { useState } from 'react'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { DataTable } from '#platform/web/kit/DataTable.tsx'
import type { Column } from '#platform/web/kit/DataTable.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useActor } from '#platform/web/session.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { listOrganisations } from '../model/api-administration.ts'
import { AdministrationTabs } from './AdministrationTabs.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import { useProvinces } from './use-provinces.ts'

type Listed = OutputOf<typeof listOrganisations>['organisations'][number]

/** Who works together on this node. */
export default function OrganisationsPage() {
  const text = useText({ en, lo }).organisations
  const { roles } = useActor()
  const [isAdding, setAdding] = useState(false)
  useTitleBar({ title: text.title, back: '/admin/accounts' })
  const answer = useAsk(listOrganisations, {})
  const columns = useColumns()
  return (
    <>
      <PageHead
        title={text.title}
        context={text.context}
        action={
          roles.includes('administrator') && (
            <Button kind="primary" onClick={() => setAdding(true)}>
              {text.add}
            </Button>
          )
        }
      />
      <AdministrationTabs />
      <Asked answer={answer}>
        {({ organisations }) => (
          <>
            <Card>
              <DataTable
                caption={text.title}
                columns={columns}
                rows={organisations}
                rowKey={(row) => row.id}
                empty={<EmptyState fact={text.none} />}
              />
            </Card>
            <Dialog isOpen={isAdding} onClose={() => setAdding(false)} title={text.add} place="side">
              <OrganisationForm organisations={organisations} onDone={() => setAdding(false)} />
            </Dialog>
          </>
        )}
      </Asked>
    </>
  )
}

function useColumns(): readonly Column<Listed>[] {
  const words = useText({ en, lo })
  const text = words.organisations
  const { language } = useLanguage()
  const format = useFormat()
  const kind = (row: Listed) => words.kinds[row.kind as keyof typeof words.kinds] ?? row.kind
  const provinces = useProvinces()
  const where = (row: Listed) =>
    row.provinces.map((code) => provinces.find((each) => each.code === code)?.name ?? code).join(', ')
  return [
    { key: 'name', head: text.name, cell: (row) => <b>{row.name[language]}</b>, sortBy: (row) => row.name[language] },
    { key: 'kind', head: text.kind, cell: kind, sortBy: kind },
    { key: 'provinces', head: text.provinces, cell: (row) => where(row) || text.everywhere },
    {
      key: 'accounts',
      head: text.accounts,
      cell: (row) => format.number(row.accounts),
      sortBy: (row) => row.accounts,
      isNumber: true,
    },
  ]
}
