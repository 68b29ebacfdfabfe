import type { Command } from '#platform/model/contract.ts'
import { type Change, type OfflineView, type Shows, shows } from '#platform/model/offline.ts'
import { listReferrals, listReferralsOfCase, readReferral, type ReferralDetail, type ReferralLine } from './api.ts'
import { isOver } from './lifecycle.ts'
import type { Message, MessageKind, Referral } from './referral.ts'

/** How a command shows in the referral that it is about. */
interface Rule<C extends Command> {
  idOf: (input: Change<C>['input']) => string | null
  /** The referral after it; the very same one where it was taken already, or cannot be. */
  change: (referral: Referral, made: Change<C>, view: OfflineView) => Referral
  /** What the screen of one referral tells besides. */
  detail?: (detail: ReferralDetail, made: Change<C>, view: OfflineView) => ReferralDetail
  /** What the lists tell besides. */
  line?: (line: ReferralLine) => ReferralLine
}

/** The same change in the inbox, in the list of the case and on the screen of the referral. */
export function showsOn<C extends Command>(rule: Rule<C>): Shows<C>[] {
  const inList = (list: { referrals: ReferralLine[] } | undefined, made: Change<C>, view: OfflineView) =>
    list && { referrals: list.referrals.map((line) => changedLine(rule, line, made, view)) }
  return [
    shows<C, typeof listReferrals>(listReferrals, (list, made, _asked, view) => inList(list, made, view)),
    shows<C, typeof listReferralsOfCase>(listReferralsOfCase, (list, made, _asked, view) => inList(list, made, view)),
    shows<C, typeof readReferral>(readReferral, (detail, made, _asked, view) => {
      if (!detail || detail.referral.id !== rule.idOf(made.input)) return detail
      const referral = rule.change(detail.referral, made, view)
      if (referral === detail.referral) return detail
      const consent = { ...detail.consent, ended: detail.consent.ended && !isOver(referral.state) }
      const changed = withStaff({ ...detail, referral, consent }, view)
      return rule.detail?.(changed, made, view) ?? changed
    }),
  ]
}

function changedLine<C extends Command>(
  rule: Rule<C>,
  line: ReferralLine,
  made: Change<C>,
  view: OfflineView,
): ReferralLine {
  if (line.referral.id !== rule.idOf(made.input)) return line
  const referral = rule.change(line.referral, made, view)
  if (referral === line.referral) return line
  const changed = { ...line, referral, consentEnded: line.consentEnded && !isOver(referral.state) }
  return rule.line?.(changed) ?? changed
}

/** Whoever answers or writes is named, so that somebody can be called. */
function withStaff(detail: ReferralDetail, { actor }: OfflineView): ReferralDetail {
  const { accountId, displayName } = actor
  const signs = detail.referral.answeredBy === accountId || detail.referral.sentBy === accountId
  const isNamed = detail.people.some((each) => each.accountId === accountId)
  return isNamed || !signs ? detail : { ...detail, people: [...detail.people, { accountId, displayName }] }
}

interface Words {
  id: string
  kind: MessageKind
  words: string | null
  at: string
}

/** Whoever wrote words reads them again, on whichever side of the wall they stand; nothing happens without words. */
export function withWords(detail: ReferralDetail, { id, kind, words, at }: Words, { actor }: OfflineView) {
  if (!words || detail.messages.some((message) => message.id === id)) return detail
  const { accountId, displayName, organisationId } = actor
  const message: Message = {
    id,
    kind,
    words,
    authorId: accountId,
    authorOrganisationId: organisationId,
    writtenAt: at,
  }
  const isNamed = detail.people.some((each) => each.accountId === accountId)
  const people = isNamed ? detail.people : [...detail.people, { accountId, displayName }]
  return { ...detail, people, messages: [...detail.messages, message] }
}
