import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import type { ReferralLine } from '#capabilities/referrals/model/api.ts'
import { feedbackOwed, questionDue } from '#capabilities/referrals/model/clock.ts'
import { mayListReferrals } from '#capabilities/referrals/model/policy.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { SignedQuery } from './at-hand.ts'
import { openEscalations } from './escalations.ts'
import { toLines } from './lines.ts'
import { listReferralRows } from './store.ts'

/** Answers and feedback that the actor owes, what it may have to take back, and for coordinators what nobody answered. */
export async function waitingFor(ctx: QueryContext): Promise<WaitingItem[]> {
  const actor = ctx.actor as PokpongActor | undefined
  if (!actor) return []
  const signed: SignedQuery = { ...ctx, actor }
  const own = mayListReferrals(actor).allowed ? await ownReferrals(signed) : []
  return holds(actor, 'coordinator') ? [...own, ...(await escalated(signed))] : own
}

async function ownReferrals(ctx: SignedQuery): Promise<WaitingItem[]> {
  // Declines and lapses wait for the sender until noted, at most a month.
  const since = new Date(ctx.now.getTime() - 30 * 86_400_000)
  const lines = await toLines(ctx, await listReferralRows(ctx.tx, since))
  return lines.flatMap((line) => (line.side === 'receiver' ? asReceiver(line) : asSender(line)) ?? [])
}

function asReceiver(line: ReferralLine): WaitingItem | undefined {
  const { referral } = line
  if (!line.person) return undefined
  if (referral.state === 'offered' || referral.state === 'question-asked') {
    return item(line, 'answer', referral.offeredAt, referral.answerDue)
  }
  // A shelter is reminded by its own board, which waits for a place to be kept and for the arrival.
  if (referral.state === 'accepted')
    return referral.service === 'shelter' ? undefined : item(line, 'hand-over', referral.answeredAt!, null)
  const owed = feedbackOwed(referral)
  return owed
    ? {
        ...item(line, `${owed.round}-feedback`, referral.handedOverAt!, owed.due),
        group: 'feedback',
        urgency: 'normal',
      }
    : undefined
}

function asSender(line: ReferralLine): WaitingItem | undefined {
  const { referral } = line
  if (line.consentEnded) return item(line, 'consent-ended', referral.offeredAt, null)
  if (referral.state === 'question-asked') return item(line, 'question', referral.askedAt!, questionDue(referral))
  if (referral.state === 'offered')
    return { ...item(line, 'waiting', referral.offeredAt, referral.answerDue), urgency: 'normal' }
  const wantsNote = (referral.state === 'declined' || referral.state === 'expired') && referral.notedAt === null
  return wantsNote ? item(line, referral.state, referral.answeredAt ?? referral.expiresAt, null) : undefined
}

function item(line: ReferralLine, what: string, since: string, due: string | null): WaitingItem {
  const { referral, person } = line
  return {
    kind: `referrals/${what}`,
    group: 'referrals',
    person: person && { alias: person.alias, code: person.code },
    params: {
      service: referral.service,
      code: referral.code,
      fromOrganisationId: referral.fromOrganisationId,
      toOrganisationId: referral.toOrganisationId,
    },
    due,
    since,
    urgency: referral.urgency,
    path: `/referrals/${referral.id}`,
  }
}

/** Organisations, clocks and the referral's code: a coordinator is told of nobody. */
async function escalated(ctx: SignedQuery): Promise<WaitingItem[]> {
  const open = await openEscalations(ctx)
  return open.map(({ escalation, referral }) => ({
    kind: 'referrals/escalated',
    group: escalation.what === 'answer' || escalation.what === 'question' ? 'referrals' : 'feedback',
    person: null,
    params: {
      what: escalation.what,
      code: escalation.code,
      service: escalation.service,
      fromOrganisationId: escalation.fromOrganisationId,
      toOrganisationId: escalation.toOrganisationId,
    },
    due: escalation.due,
    since: escalation.escalatedAt,
    urgency: referral.urgency,
    path: '/referrals/overdue',
  }))
}
