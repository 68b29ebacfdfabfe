import { accountNames, organisationNames } from '#capabilities/identity/server/public.ts'
import type { Reading } from './context.ts'

export interface TwoLanguages {
  en: string
  lo: string
}

/** Names of colleagues and organisations behind ids, in two round trips for a whole page. */
export class Names {
  readonly #accounts: Awaited<ReturnType<typeof accountNames>>
  readonly #organisations: Awaited<ReturnType<typeof organisationNames>>

  constructor(
    accounts: Awaited<ReturnType<typeof accountNames>>,
    organisations: Awaited<ReturnType<typeof organisationNames>>,
  ) {
    this.#accounts = accounts
    this.#organisations = organisations
  }

  account(id: string | null): string | null {
    return id === null ? null : (this.#accounts.get(id)?.displayName ?? null)
  }

  /** The organisation itself, or the one that an account belongs to. */
  organisation(id: string | null): TwoLanguages | null {
    if (id === null) return null
    return this.#organisations.get(this.#accounts.get(id)?.organisationId ?? id)?.name ?? null
  }

  /** For the timeline: whatever of its parameters is the id of a colleague or an organisation. */
  behind(params: Readonly<Record<string, unknown>>): Record<string, TwoLanguages> {
    const found: Record<string, TwoLanguages> = {}
    for (const [key, value] of Object.entries(params)) {
      if (typeof value !== 'string') continue
      const person = this.#accounts.get(value)?.displayName
      const name = person ? { en: person, lo: person } : this.#organisations.get(value)?.name
      if (name) found[key] = name
    }
    return found
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/

export async function namesOf(ctx: Reading, ids: readonly unknown[]): Promise<Names> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string' && uuid.test(id)))]
  const accounts = await accountNames(ctx.tx, wanted)
  const houses = [...wanted, ...[...accounts.values()].map((account) => account.organisationId)]
  return new Names(accounts, await organisationNames(ctx.tx, [...new Set(houses)]))
}
