import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { Group } from '#capabilities/referrals/model/welcome-group.ts'

const WhoWorksLoaded = lazy(() => import('./WhoWorks.tsx').then(({ WhoWorks }) => ({ default: WhoWorks })))

/** Which of the receiving house's own people works with somebody, and who may be named. */
export function WhoWorks(props: { referralId: string }) {
  return (
    <Suspense fallback={null}>
      <WhoWorksLoaded {...props} />
    </Suspense>
  )
}

/** What whoever fills “Can you help?” is told: the referral's id, and what the offer shows. */
export interface CanHelpProps {
  referralId: string
  /** Before the answer it says what fits; afterwards it leads to what comes next. */
  isAccepted: boolean
}

/** A sentence about free places beside an organisation, by its id: “4 places free”. */
export type PlaceHints = ReadonlyMap<string, string>

export interface PlaceHintsProps {
  group: Group | null
  children: (hints: PlaceHints) => ReactNode
}

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

let CanHelpFilled: ComponentType<CanHelpProps> | null = null
let PlaceHintsFilled: ComponentType<PlaceHintsProps> | null = null

/** Assistance answers from its rooms. Called where the application is composed. */
export function registerCanHelp(load: Load<CanHelpProps>): void {
  CanHelpFilled = lazy(load)
}

export function registerPlaceHints(load: Load<PlaceHintsProps>): void {
  PlaceHintsFilled = lazy(load)
}

/** Which of the own rooms fit; nothing where nobody fills it. */
export function CanHelp(props: CanHelpProps) {
  if (!CanHelpFilled) return null
  return (
    <Suspense fallback={null}>
      <CanHelpFilled {...props} />
    </Suspense>
  )
}

const none: PlaceHints = new Map()

/** Its children drawn with what is known of free places; at once, and again when it is known. */
export function WithPlaceHints({ group, children }: PlaceHintsProps) {
  if (!PlaceHintsFilled || group === null) return children(none)
  return (
    <Suspense fallback={children(none)}>
      <PlaceHintsFilled group={group}>{children}</PlaceHintsFilled>
    </Suspense>
  )
}
