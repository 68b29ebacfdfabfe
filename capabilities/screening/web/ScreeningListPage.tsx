import { IconPlus } from '@tabler/icons-react'
import { listMyScreenings } from '#capabilities/screening/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useNewAction, useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { type Listed, ScreeningRow } from './ScreeningRow.tsx'
import { en } from './text-list.en.ts'
import { lo } from './text-list.lo.ts'

/** The officer's own screenings: what was interrupted first, then what is done. */
export default function ScreeningListPage() {
  const text = useText({ en, lo })
  const go = useGo()
  useTitleBar({ title: text.title })
  useNewAction(() => go('/screening/new'))
  const answer = useAsk(listMyScreenings, {})
  return (
    <>
      <PageHead
        title={text.title}
        context={text.listContext}
        action={
          <ButtonLink to="/screening/new" kind="primary" icon={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}>
            {text.start}
          </ButtonLink>
        }
      />
      <Asked answer={answer}>
        {({ screenings }) => (
          <>
            {screenings.length === 0 && <EmptyState fact={text.empty} next={text.emptyNext} />}
            <Rows title={text.unfinished} screenings={screenings.filter((each) => each.finishedAt === null)} />
            <Rows title={text.finished} screenings={screenings.filter((each) => each.finishedAt !== null)} />
          </>
        )}
      </Asked>
    </>
  )
}

function Rows({ title, screenings }: { title: string; screenings: readonly Listed[] }) {
  const format = useFormat()
  if (screenings.length === 0) return null
  return (
    <Card>
      <CardHead title={title} count={format.number(screenings.length)} />
      {screenings.map((screening) => (
        <ScreeningRow key={screening.id} screening={screening} />
      ))}
    </Card>
  )
}
