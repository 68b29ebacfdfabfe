import { Fragment, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { ErrorState } from '#platform/web/kit/ErrorState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useActor } from '#platform/web/session.ts'
import { dayOf, useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { DraftOf } from './draft-place.ts'
import styles from './drafts.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { RoundsContext } from './use-kept.ts'
import { useRounds } from './use-rounds.ts'

interface Props extends DraftOf {
  children: ReactNode
  /** Where fields live outside of React: empty them. */
  onAfresh?: () => void
}

/** Around a form: what was typed into it survives a closed tab. Its fields are kept with `useKept`. */
export function Resumed(props: Props) {
  return <ResumedHere key={keyOf(useActor().accountId, props)} {...props} />
}

function ResumedHere({ children, onAfresh, ...of }: Props) {
  const rounds = useRounds(of, true)
  const { round, error } = rounds
  if (error) return <ErrorState error={error} onRetry={rounds.retry} />
  if (!round) return <LoadingState />
  const startAfresh = () => {
    onAfresh?.()
    rounds.startAfresh()
  }
  return (
    <RoundsContext key={round.number} value={{ ...rounds, startAfresh }}>
      <Continued />
      {children}
    </RoundsContext>
  )
}

interface DrawerProps extends DraftOf {
  isOpen: boolean
  /** Draws the drawer, with `<Continued />` where it should say so. */
  children: (isOpen: boolean) => ReactNode
}

/** Around a drawer that stays mounted while it is closed: what was kept is read whenever it opens. */
export function ResumedDrawer(props: DrawerProps) {
  return <DrawerHere key={keyOf(useActor().accountId, props)} {...props} />
}

function DrawerHere({ isOpen, children, ...of }: DrawerProps) {
  const rounds = useRounds(of, isOpen)
  const { round, error } = rounds
  // Which round had been there before it was opened: the drawer waits for the next one, or for the answer that there is none.
  const [seen, setSeen] = useState<number | null>(null)
  useEffect(() => {
    if (!isOpen) setSeen(round?.number ?? null)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it closes
  }, [isOpen])
  const isReady = error !== null || (round?.number ?? null) !== seen
  return (
    <RoundsContext value={rounds}>
      <Fragment key={round?.number ?? 0}>{children(isOpen && isReady)}</Fragment>
    </RoundsContext>
  )
}

/** Says that the form goes on where it was left, and lets begin anew. Nothing when there was nothing. */
export function Continued() {
  const text = useText({ en, lo })
  const format = useFormat()
  const rounds = useContext(RoundsContext)
  const round = rounds?.round
  // Fields take up what was kept while they are drawn, so whether they did is known only afterwards.
  const hasResumed = useSyncExternalStore(unchanging, () => round?.keeper.hasResumed ?? false)
  if (!rounds || !round) return null
  if (round.before && !round.isTouched) {
    return <Line words={text.begunAfresh} action={text.undo} onAction={rounds.bringBack} />
  }
  if (!round.keptAt || !hasResumed) return null
  const when = `${format.dayNear(dayOf(round.keptAt))}, ${format.time(round.keptAt)}`
  return <Line words={text.continued(when)} action={text.startAfresh} onAction={rounds.startAfresh} />
}

function Line({ words, action, onAction }: { words: string; action: string; onAction: () => void }) {
  return (
    <div className={styles.line} role="status">
      <Notice tone="quiet">
        {words}{' '}
        <button type="button" className="pp-link" onClick={onAction}>
          {action}
        </button>
      </Notice>
    </div>
  )
}

/** Once the fields are drawn it is settled; React asks again by itself after drawing. */
const unchanging = () => () => undefined

function keyOf(accountId: string, { form, about }: DraftOf): string {
  return [accountId, form, about ?? ''].join(' ')
}
