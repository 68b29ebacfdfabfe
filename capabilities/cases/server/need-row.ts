import type { NewNeed } from '#capabilities/cases/model/api-needs.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import type { Acting } from './context.ts'

/** What a person said and what was agreed is sealed under the case's key; the rest is codes. */
export function needRow(ctx: Acting, key: SubjectKey, caseId: string, need: NewNeed) {
  return { id: need.id, case_id: caseId, since: ctx.occurredAt, ...needFields(key, need) }
}

export function needFields(key: SubjectKey, need: NewNeed) {
  return {
    person_id: need.personId,
    kind: need.kind,
    state: need.state,
    urgent: need.urgent,
    due: need.due,
    helper_organisation_id: need.helperOrganisationId,
    helper_account_id: need.helperAccountId,
    words: key.seal('cases.need', need.words),
    arrangement: key.seal('cases.need-arrangement', need.arrangement),
  }
}
