import type { Part } from '#capabilities/access/model/part.ts'
import type { Relation } from '#capabilities/access/model/relation.ts'
import type { AccessOfCase } from './file.ts'

/** Names behind ids, as far as whoever asks knows them. */
export interface KnownNames {
  account(id: string | null): string | null
  organisation(id: string | null): { en: string; lo: string } | null
}

/** One line for each grantee and kind of relation: all parts it opens, and until when the first of them ends. */
export function accessOf(relations: readonly Relation[], names: KnownNames): AccessOfCase[] {
  const lines = new Map<string, AccessOfCase>()
  for (const relation of relations) {
    const key = `${relation.granteeId} ${relation.relation}`
    const line = lines.get(key) ?? newLine(relation, names)
    line.parts = [...new Set<Part>([...line.parts, ...relation.parts])]
    line.since = relation.grantedAt < line.since ? relation.grantedAt : line.since
    line.until = earlier(line.until, relation.expiresAt)
    lines.set(key, line)
  }
  const all = [...lines.values()].toSorted((a, b) => rankOf(a) - rankOf(b) || a.since.localeCompare(b.since))
  // Who opened the case and goes on to accompany is named once, for what they do now.
  return all.filter(
    (line) => line.relation !== 'author' || !all.some((other) => other !== line && other.granteeId === line.granteeId),
  )
}

function newLine(relation: Relation, names: KnownNames): AccessOfCase {
  const name = names.account(relation.granteeId)
  return {
    granteeId: relation.granteeId,
    kind: name === null ? 'organisation' : 'account',
    name,
    organisation: names.organisation(relation.granteeId),
    relation: relation.relation,
    parts: [],
    until: relation.expiresAt,
    since: relation.grantedAt,
  }
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

const order: readonly Relation['relation'][] = [
  'assigned',
  'holder',
  'break-glass',
  'referral',
  'identification',
  'oversight',
  'author',
]

function rankOf(line: AccessOfCase): number {
  return order.indexOf(line.relation)
}
