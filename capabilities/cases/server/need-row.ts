import type { NeedFields, NewNeed } from '#capabilities/cases/model/api-needs.ts'
import { isSame } from '#platform/model/merge.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import type { Acting } from './context.ts'
import { type StoredNeed, toNeed } from './store-needs.ts'

/** What a person said and what was agreed is sealed under the case's key; the rest is codes. */
export function needRow(ctx: Acting, key: SubjectKey, caseId: string, need: NewNeed) {
  return { id: need.id, case_id: caseId, since: ctx.occurredAt, ...needColumns(key, need) }
}

function needColumns(key: SubjectKey, need: NeedFields) {
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

/** Where each field stands in its table, and in what its history says has changed. */
export const columnOfNeed = {
  personId: 'person_id',
  kind: 'kind',
  state: 'state',
  urgent: 'urgent',
  due: 'due',
  helperOrganisationId: 'helper_organisation_id',
  helperAccountId: 'helper_account_id',
  words: 'words',
  arrangement: 'arrangement',
} as const satisfies Record<keyof NeedFields, keyof ReturnType<typeof needColumns>>

export function needFieldsOf(key: SubjectKey, row: StoredNeed): NeedFields {
  const { id: _id, caseId: _caseId, since: _since, ...codes } = toNeed(row)
  return {
    ...codes,
    words: key.unseal('cases.need', row.words),
    arrangement: key.unseal('cases.need-arrangement', row.arrangement),
  }
}

/** Columns of the fields that differ; what stays is not sealed anew, so that the history names true changes only. */
export function changedNeedColumns(key: SubjectKey, before: NeedFields, after: NeedFields) {
  const columns = needColumns(key, after)
  const changed = Object.entries(columnOfNeed).filter(
    ([field]) => !isSame(before[field as keyof NeedFields], after[field as keyof NeedFields]),
  )
  return Object.fromEntries(changed.map(([, column]) => [column, columns[column]]))
}
