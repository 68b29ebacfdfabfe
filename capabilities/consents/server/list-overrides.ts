import type { Purpose } from '#capabilities/consents/model/consent.ts'
import { organisationNames } from '#capabilities/identity/server/public.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { reviewWithin } from './review-clock.ts'
import { selectOverridesWithoutPerson } from './store.ts'

export async function listOverrides(ctx: QueryContext) {
  const late = await selectOverridesWithoutPerson(ctx.tx, new Date(ctx.now.getTime() - reviewWithin))
  const names = await organisationNames(ctx.tx, [...new Set(late.map((row) => row.recorded_for))])
  return {
    overrides: late.map((row) => ({
      consentId: row.consent_id,
      organisation: names.get(row.recorded_for)?.name ?? { en: '', lo: '' },
      purpose: row.purpose as Purpose,
      givenAt: row.given_at.toISOString(),
    })),
  }
}
