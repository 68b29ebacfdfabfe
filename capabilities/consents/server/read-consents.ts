import type { Consent } from '#capabilities/consents/model/consent.ts'
import type { QueryContext } from '#platform/server/operation.ts'

/** The whole ledger of a person, newest first: refusals and ended consents too, so that a refusal to share can say why. */
export async function readConsents(ctx: Pick<QueryContext, 'tx' | 'vault'>, personId: string): Promise<Consent[]> {
  throw new Error('not built yet')
}

/** The consents and other bases that count now. */
export async function readLiveConsents(ctx: Pick<QueryContext, 'tx' | 'vault' | 'now'>, personId: string): Promise<Consent[]> {
  throw new Error('not built yet')
}
