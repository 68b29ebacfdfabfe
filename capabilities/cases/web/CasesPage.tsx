import { useState } from 'react'
import type { CaseRow } from '#capabilities/cases/model/api.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { ErrorState } from '#platform/web/kit/ErrorState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useActor } from '#platform/web/session.ts'
import { useNewAction, useTitleBar } from '#platform/web/shell.ts'
import { CaseFilters, everything } from './CaseFilters.tsx'
import { CaseTable } from './CaseTable.tsx'
import styles from './cases.module.css'
import { type ListChoice, useCaseList } from './use-case-list.ts'
import { useCasesText } from './use-cases-text.ts'
import { useFormsText } from './use-forms-text.ts'

/** Everybody whom the actor may help, in the order of need. */
export default function CasesPage() {
  const text = useCasesText()
  const go = useGo()
  const [choice, setChoice] = useState<ListChoice>(everything)
  useTitleBar({ title: text.area })
  useNewAction(() => go('/cases/new'))
  return (
    <>
      <PageHead
        title={text.area}
        context={text.listContext}
        action={
          <>
            <ButtonLink to="/cases/search">{text.findPerson}</ButtonLink>
            <ButtonLink to="/cases/new" kind="primary">
              {text.openCase}
            </ButtonLink>
          </>
        }
      />
      <CaseFilters choice={choice} onChange={setChoice} />
      <Listed choice={choice} onClear={() => setChoice(everything)} />
      <DangerLink />
    </>
  )
}

/** For whoever may break the glass: the way to a case that they do not reach, where a life is in danger. */
function DangerLink() {
  const { danger } = useFormsText()
  const { roles } = useActor()
  if (!roles.includes('case-worker') && !roles.includes('supervisor')) return null
  return (
    <p data-pp-no-print>
      <TextLink to="/cases/danger">{danger.link}</TextLink>
    </p>
  )
}

function Listed({ choice, onClear }: { choice: ListChoice; onClear: () => void }) {
  const text = useCasesText()
  const list = useCaseList(choice)
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <LoadingState />
  const rows: CaseRow[] = list.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0 && !list.hasNextPage) return <Nothing choice={choice} onClear={onClear} />
  return (
    <Card label={text.listCaption}>
      <CaseTable rows={rows} />
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button kind="soft" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {text.more}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Nothing({ choice, onClear }: { choice: ListChoice; onClear: () => void }) {
  const text = useCasesText()
  const isNarrowed = JSON.stringify(choice) !== JSON.stringify(everything)
  if (!isNarrowed) return <EmptyState fact={text.noCases} next={text.noCasesNext} />
  return <EmptyState fact={text.noCasesFiltered} action={<Button onClick={onClear}>{text.clearFilters}</Button>} />
}
