import { isLive } from '#capabilities/access/model/relation.ts'
import { grantRelation, readRelations } from '#capabilities/access/server/public.ts'
import { noteOnTimeline, personsOfCase, setPhase } from '#capabilities/cases/server/public.ts'
import { mayShare } from '#capabilities/consents/model/sharing.ts'
import { readLiveConsents } from '#capabilities/consents/server/public.ts'
import { requestIdentification } from '#capabilities/identification/model/api.ts'
import { identificationProblems } from '#capabilities/identification/model/problems.ts'
import { organisationKindOf } from '#capabilities/identity/server/public.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { insertRequest, requestsOf } from './store.ts'

/** What the authority must see to decide; what the consent does not name stays closed even to it. */
const partsForDeciding = ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents'] as const
/** The authority is asked to decide within ten working days; two weeks on the calendar. */
const daysToDecide = 14

/**
 * Asks the competent authority. Identification has its own consent or legal basis: agreeing to be identified is not
 * agreeing to a prosecution, and the prosecution's consent opens nothing here.
 */
export const requestIdentificationOperation = commandOperation(requestIdentification, {
  async load(ctx, input) {
    const relations = await readRelations(ctx.tx, input.personId)
    return relations.some((relation) => isLive(relation, ctx.now)) ? { relations, now: ctx.now } : undefined
  },
  async execute(ctx, input) {
    const people = await personsOfCase(ctx, input.caseId)
    if (!people.some((each) => each.personId === input.personId))
      return refuse(identificationProblems, 'person-not-in-case')
    const kind = await organisationKindOf(ctx.tx, input.authorityId)
    if (kind !== 'anti-trafficking-department') return refuse(identificationProblems, 'not-an-authority')
    const earlier = await requestsOf(ctx.tx, input.personId)
    if (earlier.some((request) => request.state === 'open'))
      return refuse(identificationProblems, 'identification-already-requested')
    const basis = mayShare(await readLiveConsents(ctx, input.personId), {
      purpose: 'identification',
      recipientOrganisationId: input.authorityId,
      parts: partsForDeciding,
      now: ctx.now,
    })
    if (!basis.allowed) return refuse(identificationProblems, 'identification-needs-basis')
    const due = new Date(ctx.now.getTime() + daysToDecide * 86_400_000)
    for (const [recordId, recordKind] of [
      [input.caseId, 'case'],
      [input.personId, 'person'],
    ] as const) {
      await grantRelation(ctx.tx, {
        recordId,
        recordKind,
        granteeId: input.authorityId,
        relation: 'identification',
        parts: basis.parts,
        grantedBy: ctx.actor.accountId,
        sourceId: input.id,
        consentId: basis.consentId,
        expiresAt: new Date(basis.expiresAt),
      })
    }
    await insertRequest(ctx.tx, {
      id: input.id,
      person_id: input.personId,
      case_id: input.caseId,
      authority_id: input.authorityId,
      consent_id: basis.consentId,
      requested_by: ctx.actor.accountId,
      requesting_organisation_id: ctx.actor.organisationId,
      requested_at: ctx.now,
      due,
    })
    await setPhase(ctx, input.caseId, 'identification', 'now')
    await noteOnTimeline(ctx, input.caseId, { kind: 'identification/requested' })
    ctx.audit({ record: { id: input.personId, kind: 'person' }, note: 'identification' })
    return { id: input.id }
  },
})
