import type { SubjectKey } from '#platform/server/vault.ts'
import type { Reading } from './context.ts'
import { hasReadSince } from './store-entries.ts'

const halfADay = 12 * 3_600_000

/**
 * The words of a case for this reader. Who opened the file within half a day reads them (cases/open-file writes it into
 * the access log); anybody else sees that there are words, and not what they say.
 */
export class Words {
  readonly opened: boolean
  readonly #key: SubjectKey | undefined

  constructor(opened: boolean, key: SubjectKey | undefined) {
    this.opened = opened
    this.#key = key
  }

  read(field: string, sealed: Uint8Array | null): string | null {
    if (!this.opened || !this.#key) return null
    return this.#key.unseal(field, sealed)
  }
}

export async function wordsFor(ctx: Reading, caseId: string): Promise<Words> {
  const since = new Date(ctx.now.getTime() - halfADay)
  const opened = await hasReadSince(ctx.tx, caseId, ctx.actor.accountId, since)
  return new Words(opened, opened ? await ctx.vault.open(caseId) : undefined)
}
