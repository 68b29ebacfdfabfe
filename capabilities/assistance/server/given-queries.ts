import { readRelations } from '#capabilities/access/server/public.ts'
import { readAssistanceOfCase, readToday } from '#capabilities/assistance/model/api-assistance.ts'
import {
  type Assistance,
  type Field,
  firstAssistanceDays,
  firstFields,
} from '#capabilities/assistance/model/assistance.ts'
import { recordableFields } from '#capabilities/assistance/model/policy.ts'
import { dayAfter } from '#capabilities/assistance/model/stay.ts'
import { needsOf, personsOfCase, readCaseSummaries } from '#capabilities/cases/server/public.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { accountNames } from '#capabilities/identity/server/public.ts'
import { readPersonSummaries } from '#capabilities/persons/server/public.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { type SignedQuery, todayOf } from './context.ts'
import { fieldsGivenTo, givenAround, givenInCase, type StoredGiven } from './store-given.ts'
import { staysOfCase, staysTakingPlaces } from './store-stays.ts'

export const readAssistanceOfCaseOperation = queryOperation(readAssistanceOfCase, {
  async load(ctx, input) {
    const relations = await readRelations(ctx.tx, input.caseId)
    return relations.length > 0 ? { relations, now: ctx.now } : undefined
  },
  async answer(ctx, input) {
    const ids = (await personsOfCase(ctx, input.caseId)).map(({ personId }) => personId)
    const people = await readPersonSummaries(ctx, ids)
    return {
      people: ids.flatMap((id) => shown(people.get(id)) ?? []),
      stays: (await staysOfCase(ctx.tx, input.caseId)).map(({ stay }) => stay),
      given: await toAssistance(ctx, await givenInCase(ctx.tx, input.caseId)),
      needs: await needsOf(ctx, input.caseId),
      mayRecord: recordableFields(ctx.actor),
    }
  },
})

export const readTodayOperation = queryOperation(readToday, {
  async answer(ctx) {
    const today = todayOf(ctx)
    const rows = await givenAround(ctx.tx, ctx.actor.organisationId, today)
    const people = await readPersonSummaries(
      ctx,
      rows.map((row) => row.person_id),
    )
    const cases = await readCaseSummaries(
      ctx,
      rows.map((row) => row.case_id),
    )
    const lines = (await toAssistance(ctx, rows)).flatMap((given) => {
      const person = shown(people.get(given.personId))
      const caseCode = cases.get(given.caseId)?.code
      return person && caseCode ? [{ ...given, person, caseCode }] : []
    })
    return {
      today,
      appointments: lines.filter(({ nextOn }) => nextOn === today),
      given: lines.filter(({ givenOn }) => givenOn === today),
      without: await withoutFirstAssistance(ctx),
      mayRecord: recordableFields(ctx.actor),
    }
  },
})

/** People who are here and have not had all of first assistance, as far as the actor's own fields tell. */
export async function withoutFirstAssistance(ctx: SignedQuery) {
  const stays = (await staysTakingPlaces(ctx.tx, ctx.actor.organisationId))
    .map(({ stay }) => stay)
    .filter(({ state }) => state === 'here')
  const ids = stays.map(({ personId }) => personId)
  const had = new Set((await fieldsGivenTo(ctx.tx, ids)).map(({ person_id, field }) => `${person_id} ${field}`))
  const people = await readPersonSummaries(ctx, ids)
  const cases = await readCaseSummaries(
    ctx,
    stays.map(({ caseId }) => caseId),
  )
  const own = recordableFields(ctx.actor)
  return stays.flatMap((stay) => {
    const person = shown(people.get(stay.personId))
    const caseCode = cases.get(stay.caseId)?.code
    const missing = firstFields.filter((field) => own.includes(field) && !had.has(`${stay.personId} ${field}`))
    if (!person || !caseCode || missing.length === 0) return []
    return [{ stay, person, caseCode, missing: [...missing], due: dayAfter(stay.arrivedOn!, firstAssistanceDays) }]
  })
}

function shown(person: { id: string; alias: string; code: string } | undefined) {
  return person && { personId: person.id, alias: person.alias, code: person.code }
}

/** The part of the policy that looks at the record; that the reader reaches it is known, or it would not be here. */
function mayStrikeOut(actor: PokpongActor, row: StoredGiven): boolean {
  const keeps = row.recorded_by === actor.accountId || holds(actor, 'shelter-manager', 'supervisor')
  return keeps && row.organisation_id === actor.organisationId && recordableFields(actor).includes(row.field as Field)
}

async function toAssistance(ctx: SignedQuery, rows: readonly StoredGiven[]): Promise<Assistance[]> {
  const keys = await ctx.vault.openMany(rows.map((row) => row.person_id))
  const names = await accountNames(ctx.tx, [...new Set(rows.map((row) => row.recorded_by))])
  return rows.map((row) => {
    const key = keys.get(row.person_id)
    return {
      id: row.id,
      personId: row.person_id,
      caseId: row.case_id,
      field: row.field as Field,
      kind: row.kind as Assistance['kind'],
      givenOn: row.given_on,
      nextOn: row.next_on,
      needId: row.need_id,
      organisationId: row.organisation_id,
      recordedBy: names.get(row.recorded_by)?.displayName ?? null,
      recordedAt: row.recorded_at.toISOString(),
      givenBy: key?.unseal('assistance.given-by', row.given_by) ?? null,
      note: key?.unseal('assistance.note', row.note) ?? null,
      voided: row.void_reason as Assistance['voided'],
      mayVoid: row.void_reason === null && mayStrikeOut(ctx.actor, row),
    }
  })
}
