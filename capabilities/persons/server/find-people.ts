import { nameWords } from '#capabilities/persons/model/name-key.ts'
import type { PersonFound } from '#capabilities/persons/model/person-file.ts'
import type { NewName } from '#capabilities/persons/model/person.ts'
import { HumanCode } from '#platform/model/ids.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { readPersonSummaries } from './read-summaries.ts'
import { selectNames, selectPersonByCode } from './store.ts'
import { selectReadable, selectTokensReached } from './store-search.ts'
import { aliasTokens, documentTokens, nameTokens, phoneTokens, type Token } from './tokens.ts'

type Match = Pick<PersonFound, 'matched' | 'closeness'>

const most = 25

/** Only people whose file the actor may read are looked at, so that an empty answer never says whether somebody is known. */
export async function findPeople(ctx: QueryContext, { text }: { text: string }): Promise<{ people: PersonFound[] }> {
  const matches = await matchesOf(ctx, text)
  const readable = await selectReadable(ctx.tx, [...matches.keys()])
  const nearest = [...matches]
    .filter(([id]) => readable.has(id))
    .toSorted(([, a], [, b]) => b.closeness - a.closeness)
    .slice(0, most)
  const ids = nearest.map(([id]) => id)
  const summaries = await readPersonSummaries(ctx, ids)
  const names = ids.length === 0 ? [] : await selectNames(ctx.tx, ids)
  const people = nearest.flatMap(([id, match]) => {
    const person = summaries.get(id)
    const scripts = [
      ...new Set(names.filter((name) => name.person_id === id).map((name) => name.script as NewName['script'])),
    ]
    return person ? [{ person, ...match, scripts }] : []
  })
  return { people }
}

async function matchesOf(ctx: QueryContext, text: string): Promise<Map<string, Match>> {
  const code = HumanCode.safeParse(text)
  if (code.success) {
    const person = await selectPersonByCode(ctx.tx, code.data)
    return new Map(person ? [[person.id, { matched: 'code', closeness: 3 }]] : [])
  }
  return matchByTokens(ctx, text)
}

async function matchByTokens(ctx: QueryContext, text: string): Promise<Map<string, Match>> {
  const { keyring } = ctx.vault
  const whole = [...aliasTokens(keyring, text), ...phoneTokens(keyring, text), ...documentTokens(keyring, text)]
  const words = nameWords(text).map((word) => nameTokens(keyring, word))
  const asked = [...whole, ...words.flat()].map((each) => each.token)
  if (asked.length === 0) return new Map()
  const found = new Map<string, Set<string>>()
  for (const { person_id, token } of await selectTokensReached(ctx.tx, asked)) {
    found.set(person_id, (found.get(person_id) ?? new Set()).add(token.toString('base64')))
  }
  return new Map([...found].map(([id, tokens]) => [id, closenessOf(tokens, whole, words)]))
}

/** The same in every word is 3, in some words 2; where only the consonants agree it is 1. */
function closenessOf(found: ReadonlySet<string>, whole: readonly Token[], words: readonly (readonly Token[])[]): Match {
  const has = ({ token }: Token): boolean => found.has(token.toString('base64'))
  const direct = whole.find(has)
  if (direct) return { matched: direct.kind as 'alias' | 'phone' | 'document', closeness: 3 }
  const exact = words.filter((tokens) => tokens.some((each) => each.kind === 'name' && has(each))).length
  return { matched: 'name', closeness: exact === 0 ? 1 : exact === words.length ? 3 : 2 }
}
