import { openingChoices } from '#capabilities/cases/model/api.ts'
import { Resumed } from '#capabilities/drafts/web/public.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useAddressSearch } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { OpenCaseForm } from './OpenCaseForm.tsx'
import { useCasesText } from './use-cases-text.ts'
import { useFormsText } from './use-forms-text.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Opens a case for the person of a screening, for somebody known, or for somebody new. Only ids stand in the address. */
export default function OpenCasePage() {
  const search = useAddressSearch()
  const screeningId = idIn(search['screening'])
  const personId = idIn(search['person'])
  const answer = useAsk(
    openingChoices,
    { ...(screeningId ? { screeningId } : {}), ...(personId ? { personId } : {}) },
    { staleTime: Infinity },
  )
  return <Asked answer={answer}>{(choices) => <Filled choices={choices} screeningId={screeningId} />}</Asked>
}

function Filled({ choices, screeningId }: Omit<Parameters<typeof OpenCaseForm>[0], 'onOpened'>) {
  const text = useCasesText()
  const { open } = useFormsText()
  const first = choices.persons[0]
  const title = first ? open.titleFor(first.alias) : open.title
  useTitleBar({ title: open.title, area: text.area, back: '/cases' })
  return (
    <>
      <PageHead title={title} context={open.context} />
      <Resumed form="cases/open-case" about={screeningId ?? first?.id ?? null} personIds={idsOf(choices.persons)}>
        <OpenCaseForm choices={choices} screeningId={screeningId} />
      </Resumed>
    </>
  )
}

const idsOf = (persons: readonly { id: string }[]) => persons.map(({ id }) => id)

function idIn(value: unknown): string | null {
  return typeof value === 'string' && uuid.test(value) ? value : null
}
