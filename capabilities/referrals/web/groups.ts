import type { ReferralLine } from '#capabilities/referrals/model/api.ts'
import { feedbackOwed } from '#capabilities/referrals/model/clock.ts'

export const tabs = ['answer', 'sent', 'feedback'] as const
export type Tab = (typeof tabs)[number]

type GroupKey = 'answer' | 'hand-over' | 'owed' | 'waiting' | 'look' | 'running' | 'over' | 'received' | 'awaited'

/** In which group of the inbox a referral stands, for whoever looks at it. */
export function groupOfLine(line: ReferralLine): GroupKey {
  return line.side === 'receiver' ? forReceiver(line) : forSender(line)
}

function forReceiver({ referral, consentEnded }: ReferralLine): GroupKey {
  const { state } = referral
  if (consentEnded) return 'over'
  if (state === 'offered' || state === 'question-asked') return 'answer'
  if (state === 'accepted') return 'hand-over'
  return feedbackOwed(referral) ? 'owed' : 'over'
}

function forSender({ referral, consentEnded }: ReferralLine): GroupKey {
  const { state } = referral
  if (consentEnded) return 'look'
  if (state === 'question-asked') return 'answer'
  if (state === 'offered') return 'waiting'
  if ((state === 'declined' || state === 'expired') && referral.notedAt === null) return 'look'
  return state === 'accepted' || state === 'handed-over' || state === 'feedback-given' ? 'running' : 'over'
}

/** What a tab shows, in the order in which it shows it. The first tab is everything that somebody has to act on. */
const groupsOfTab: Readonly<Record<Tab, readonly GroupKey[]>> = {
  answer: ['answer', 'look', 'hand-over', 'owed', 'waiting'],
  sent: ['look', 'waiting', 'running', 'over'],
  feedback: ['owed', 'awaited', 'received'],
}

interface InboxGroup {
  key: GroupKey
  lines: ReferralLine[]
}

export function groupsIn(tab: Tab, lines: readonly ReferralLine[]): InboxGroup[] {
  return groupsOfTab[tab]
    .map((key) => ({ key, lines: lines.filter((line) => belongs(tab, key, line)) }))
    .filter(({ lines: some }) => some.length > 0)
}

/** The number beside a tab: offers to answer, referrals sent that still run, feedback owed. */
export function countIn(tab: Tab, lines: readonly ReferralLine[]): number {
  const wanted: Readonly<Record<Tab, readonly GroupKey[]>> = {
    answer: ['answer'],
    sent: ['waiting', 'running', 'look'],
    feedback: ['owed'],
  }
  return lines.filter((line) => wanted[tab].includes(groupOfLine(line)) && (tab !== 'sent' || line.side === 'sender'))
    .length
}

function belongs(tab: Tab, key: GroupKey, line: ReferralLine): boolean {
  const { referral, side } = line
  if (key === 'received') return side === 'sender' && referral.firstFeedbackAt !== null
  if (key === 'awaited')
    return side === 'sender' && referral.firstFeedbackAt === null && referral.state === 'handed-over'
  if (tab === 'sent' && side !== 'sender') return false
  return groupOfLine(line) === key
}
