import type { Consent, Informed, WithoutProof } from '#capabilities/consents/model/consent.ts'
import { isLiveConsent } from '#capabilities/consents/model/sharing.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { selectConsents } from './store.ts'
import type { ConsentRow, NewConsentRow } from './store-tables.ts'

/** The whole ledger of a person, newest first: refusals and ended consents too, so that a refusal to share can say why. */
export async function readConsents(ctx: Pick<QueryContext, 'tx' | 'vault'>, personId: string): Promise<Consent[]> {
  return (await readLedgers(ctx, [personId])).consents
}

/** The same of many people, with why nothing proves a consent: which is for whoever reads the ledger, and no rule asks for it. */
export async function readLedgers(
  ctx: Pick<QueryContext, 'tx' | 'vault'>,
  personIds: readonly string[],
): Promise<{ consents: Consent[]; withoutProof: ReadonlyMap<string, WithoutProof | null> }> {
  const rows = await selectConsents(ctx.tx, personIds)
  const keys = await ctx.vault.openMany(rows.map((row) => row.person_id))
  return {
    consents: rows.map((row) => toConsent(row, keys.get(row.person_id))),
    withoutProof: new Map(rows.map((row) => [row.id, row.without_proof as WithoutProof | null])),
  }
}

/** The consents and other bases that count now. */
export async function readLiveConsents(
  ctx: Pick<QueryContext, 'tx' | 'vault' | 'now'>,
  personId: string,
): Promise<Consent[]> {
  const consents = await readConsents(ctx, personId)
  return consents.filter((consent) => isLiveConsent(consent, ctx.now))
}

/** Without the key (the person was erased) the words are gone and the codes stay. */
export function toConsent(row: ConsentRow, key: SubjectKey | undefined): Consent {
  return {
    id: row.id,
    personId: row.person_id,
    basis: row.basis as Consent['basis'],
    article: row.article,
    purpose: row.purpose as Consent['purpose'],
    parts: row.parts as Consent['parts'],
    recipients: row.recipients,
    informed: toInformed(row, key),
    givenAt: row.given_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    refused: row.refused,
    renews: row.renews,
    recordedBy: row.recorded_by,
    justification: key?.unseal('consents.justification', row.justification) ?? null,
    review: row.outcome as Consent['review'],
  }
}

function toInformed(row: NewConsentRow, key: SubjectKey | undefined): Informed {
  return {
    language: row.language,
    interpreter: row.interpreter as Informed['interpreter'],
    manner: row.manner as Informed['manner'],
    guardian: row.guardian as Informed['guardian'],
    childView: key?.unseal('consents.child-view', row.child_view) ?? null,
    decidedBy: row.decided_by as Informed['decidedBy'],
    wording: row.wording,
  }
}
