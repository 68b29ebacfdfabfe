import { listOverrides } from '#capabilities/consents/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { type Column, DataTable } from '#platform/web/kit/DataTable.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Override = OutputOf<typeof listOverrides>['overrides'][number]

/** For a coordinator: which organisations have not looked again at what they opened in danger. Nobody's file opens. */
export default function OverridesPage() {
  const text = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  useTitleBar({ title: text.overrides.title, back: '/' })
  const answer = useAsk(listOverrides, {})
  const columns: Column<Override>[] = [
    { key: 'organisation', head: text.overrides.organisation, cell: (row) => row.organisation[language] },
    { key: 'purpose', head: text.overrides.purpose, cell: (row) => text.purposes[row.purpose] },
    {
      key: 'since',
      head: text.overrides.since,
      cell: (row) => format.instant(row.givenAt),
      sortBy: (row) => row.givenAt,
    },
  ]
  return (
    <>
      <PageHead title={text.overrides.title} context={text.overrides.context} />
      <Asked answer={answer}>
        {({ overrides }) =>
          overrides.length === 0 ? (
            <EmptyState fact={text.overrides.empty} next={text.overrides.emptyNext} />
          ) : (
            <Card>
              <DataTable
                caption={text.overrides.title}
                columns={columns}
                rows={overrides}
                rowKey={(row) => row.consentId}
              />
            </Card>
          )
        }
      </Asked>
    </>
  )
}
