import { useInfiniteQuery } from '@tanstack/react-query'
import { readTimeline } from '#capabilities/cases/model/api-file.ts'
import { askThrough } from '#platform/web/api/through-device.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ErrorState } from '#platform/web/kit/ErrorState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import styles from './cases.module.css'
import { Entries } from './Entries.tsx'
import { NotesCard } from './NotesCard.tsx'
import type { CaseTabProps } from './public.tsx'
import { useCasesText } from './use-cases-text.ts'

/** Everything that happened, newest first, and the notes beside it. */
export default function TimelineTab({ caseId, code }: CaseTabProps) {
  const text = useCasesText()
  return (
    <TwoColumns
      main={
        <Card label={text.happenedTitle}>
          <CardHead title={text.happenedTitle} />
          <AllEntries caseId={caseId} />
        </Card>
      }
      side={<NotesCard caseId={caseId} code={code} />}
      sideWidth={420}
    />
  )
}

function AllEntries({ caseId }: { caseId: string }) {
  const text = useCasesText()
  const answer = useInfiniteQuery({
    queryKey: [readTimeline.name, { caseId }],
    queryFn: ({ pageParam, signal }) => askThrough(readTimeline, { caseId, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.after ?? undefined,
  })
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <LoadingState />
  const entries = answer.data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <p className={styles.quietRow}>{text.nothingHappened}</p>
  return (
    <>
      <Entries entries={entries} />
      {answer.hasNextPage && (
        <div className={styles.more} data-pp-no-print>
          <Button kind="soft" isBusy={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
            {text.more}
          </Button>
        </div>
      )}
    </>
  )
}
