import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import { manyOnceIn } from '#platform/server/carried.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import type { Reading } from './context.ts'
import { findReadings, type Readings } from './store-entries.ts'

const halfADay = 12 * 3_600_000

/**
 * The words of a case for this reader. Who opened the file within half a day reads them (cases/open-file writes it into
 * the access log), and whose devices carry it does (cases/carry-file); anybody else sees that there are words, and not
 * what they say.
 */
export class Words {
  readonly opened: boolean
  /** When the opening ends. */
  readonly openedUntil: string | null
  /** The day until which devices may carry them. */
  readonly carriedUntil: string | null
  readonly #key: SubjectKey | undefined

  constructor(readings: Readings | undefined, key: SubjectKey | undefined) {
    const { read_at: readAt, carried_until: carriedUntil } = readings ?? { read_at: null, carried_until: null }
    this.opened = readAt !== null
    this.openedUntil = readAt && new Date(readAt.getTime() + halfADay).toISOString()
    this.carriedUntil = carriedUntil && dayIn(country.zone, carriedUntil)
    this.#key = readings && key
  }

  get areReadable(): boolean {
    return this.#key !== undefined
  }

  read(field: string, sealed: Uint8Array | null): string | null {
    return this.#key ? this.#key.unseal(field, sealed) : null
  }
}

/** The words of many cases, by case; every case that is asked for has an entry. */
export function wordsOf(ctx: Reading, caseIds: readonly string[]): Promise<Map<string, Words>> {
  return manyOnceIn(ctx, 'cases/words', caseIds, (missing) => findWords(ctx, missing))
}

async function findWords(ctx: Reading, caseIds: readonly string[]): Promise<Map<string, Words>> {
  const { now, actor } = ctx
  const since = new Date(now.getTime() - halfADay)
  const readings = await findReadings(ctx.tx, { caseIds, accountId: actor.accountId, since, now })
  const keys = await ctx.vault.openMany([...readings.keys()])
  return new Map(caseIds.map((id) => [id, new Words(readings.get(id), readings.has(id) ? keys.get(id) : undefined)]))
}
