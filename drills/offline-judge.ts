import { sql } from 'kysely'
import { compareHeld } from '#capabilities/sync/model/api.ts'
import type { Query } from '#platform/model/contract.ts'
import { heldText } from '#platform/model/offline.ts'
import { shortDigest } from '#platform/web/device/digest.ts'
import type { Edit, Told } from './offline-history.ts'
import type { Phone } from './offline-phone.ts'
import type { OfflineWorld } from './offline-world.ts'

export interface Verdict {
  lost: string[]
  diverged: string[]
  leaked: string[]
  overwritten: string[]
}

/** Holds what people did against what the node and the devices have once everybody was in reach. */
export async function judge(world: OfflineWorld, told: Told): Promise<Verdict> {
  const verdict: Verdict = { lost: [], diverged: [], leaked: [], overwritten: [] }
  const done = await commandsDone(world, told)
  for (const [at, phone] of told.phones.entries()) {
    const name = `device ${at + 1}`
    const kept = new Set((await phone.device.vault.outbox()).map(({ commandId }) => commandId))
    for (const id of phone.accepted) if (!done.has(id) && !kept.has(id)) verdict.lost.push(`${name}: command ${id}`)
    verdict.diverged.push(...(await divergences(phone)).map((what) => `${name}: ${what}`))
    verdict.leaked.push(...(await leaks(phone)).map((what) => `${name}: ${what}`))
  }
  verdict.overwritten.push(...(await overwritings(world, told, done)))
  return verdict
}

async function commandsDone({ database }: OfflineWorld, told: Told): Promise<Set<string>> {
  const ids = [...told.phones.flatMap((phone) => [...phone.accepted]), ...told.edits.map(({ commandId }) => commandId)]
  const { rows } = await database.asOwner((db) =>
    sql<{ command_id: string }>`select command_id from audit.leaf where command_id = any(${ids}::uuid[])`.execute(db),
  )
  return new Set(rows.map((row) => row.command_id))
}

/** The node's own comparison finds no difference, and each answer on the device reads as the node gives it. */
async function divergences(phone: Phone): Promise<string[]> {
  const { deviceId } = await phone.device.vault.state()
  const digests: Record<string, string> = {}
  for (const name of phone.device.collections.keys())
    digests[name] = await shortDigest(heldText(await phone.device.vault.held(name)))
  const { differing } = (await phone.call(compareHeld, { deviceId, digests })) as { differing: string[] }
  const found = [...differing]
  for (const { query } of phone.device.collections.values()) {
    for (const { key, body } of await phone.device.vault.answersOf(query.name)) {
      const answer = await answerOf(phone, query, key)
      if (answer !== undefined && JSON.stringify(answer) !== JSON.stringify(body))
        found.push(`${query.name} reads differently`)
    }
  }
  return found
}

/** Held here, and the node would not say it to this account. */
async function leaks(phone: Phone): Promise<string[]> {
  const found: string[] = []
  for (const { query } of phone.device.collections.values()) {
    for (const key of (await phone.device.vault.held(query.name)).keys()) {
      if ((await answerOf(phone, query, key)) === undefined) found.push(query.name)
    }
  }
  return found
}

async function answerOf(phone: Phone, query: Query, key: string): Promise<unknown> {
  return phone.call(query, JSON.parse(key)).catch(() => undefined)
}

const fields = ['state', 'urgent', 'due'] as const
type Field = (typeof fields)[number]

interface Version {
  row_id: string
  version: number
  command_id: string
  changed: Partial<Record<Field, unknown>>
}

/**
 * Whoever changed a field must have seen what it took the place of; and a change that was taken must stand in the
 * history, or wait as a conflict for a person.
 */
async function overwritings({ database }: OfflineWorld, told: Told, done: ReadonlySet<string>): Promise<string[]> {
  const { versions, conflicts } = await database.asOwner(async (db) => {
    const history = await sql<Version>`
      select h.row_id, h.version, h.command_id, h.changed from cases.need_history h
      join cases.need n on n.id = h.row_id where n.case_id = ${told.caseId} order by h.row_id, h.version`.execute(db)
    const kept = await sql<{ target_id: string; field: string }>`
      select target_id, field from cases.conflict where case_id = ${told.caseId}`.execute(db)
    return { versions: history.rows, conflicts: new Set(kept.rows.map((row) => `${row.target_id} ${row.field}`)) }
  })
  const edits = new Map(told.edits.map((edit) => [edit.commandId, edit]))
  return [
    ...unseen(versions, edits),
    ...vanished(
      versions,
      conflicts,
      told.edits.filter(({ commandId }) => done.has(commandId)),
    ),
  ]
}

function unseen(versions: readonly Version[], edits: ReadonlyMap<string, Edit>): string[] {
  const standing = new Map<string, unknown>()
  const found: string[] = []
  for (const { row_id: need, version, command_id: command, changed } of versions) {
    for (const field of fields.filter((each) => each in changed)) {
      const edit = edits.get(command)
      const before = standing.get(`${need} ${field}`) ?? null
      const saw = edit?.base[field] ?? null
      if (version > 1 && edit && saw !== before && changed[field] !== before) {
        found.push(
          `${field} of a need went from ${JSON.stringify(before)} to ${JSON.stringify(changed[field])}; the author saw ${JSON.stringify(saw)}`,
        )
      }
      standing.set(`${need} ${field}`, changed[field])
    }
  }
  return found
}

function vanished(versions: readonly Version[], conflicts: ReadonlySet<string>, edits: readonly Edit[]): string[] {
  return edits.flatMap(({ needId, base, mine }) =>
    fields
      .filter((field) => mine[field] !== base[field] && !conflicts.has(`${needId} ${field}`))
      .filter((field) => !versions.some(({ row_id, changed }) => row_id === needId && changed[field] === mine[field]))
      .map((field) => `${field} = ${String(mine[field])} of a need stands nowhere`),
  )
}
