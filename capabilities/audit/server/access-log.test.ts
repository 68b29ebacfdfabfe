import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson, revealIdentity } from '#capabilities/persons/model/api.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import { settingsOf } from '#capabilities/access/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { accounts, asActor } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { aPerson } from '#test/world/a-person.ts'
import { withTestDatabase } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { listEntries, readAccessLog, readProof } from '../model/api.ts'
import { tree } from './hashing.ts'
import { auditOperations } from './routes.ts'
import { type Sequencer, startSequencer } from './sequencer.ts'
import { openCheckpoint } from './checkpoint.ts'
import { parseVerifierKey } from './signed-note.ts'
import { sha256 } from './hashing.ts'

const database = withTestDatabase()
const person = aPerson()
let node: TestNode
let sequencer: Sequencer
let place: string

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'pokpong-access-log-'))
  node = nodeOn(database, [...personsOperations, ...auditOperations])
  await createCast(node.spine)
  sequencer = await startSequencer(database, {
    folder: join(place, 'log'),
    witnessFolders: [join(place, 'ministry')],
    origin: 'node.example',
    signingSeed: node.spine.keyring.signingSeed,
    every: 3_600_000,
  })
  for (let at = 0; at < 300; at += 1) await node.do('officer', createPerson, aPerson())
  await node.do('officer', createPerson, person)
  await node.do('officer', revealIdentity, { personId: person.id, purpose: 'official-form' })
  await sequencer.flush()
}, 120_000)

afterAll(async () => {
  await sequencer.stop()
  await rm(place, { recursive: true, force: true })
})

describe('the access log of a record', () => {
  test('says who saw the name and why, newest first, and that every entry is signed', async () => {
    const log = await node.do('officer', readAccessLog, { id: person.id })
    expect(log.entries.map(({ operation, kind, purpose, proof }) => ({ operation, kind, purpose, proof }))).toEqual([
      { operation: 'persons/reveal-identity', kind: 'name', purpose: 'official-form', proof: 'signed' },
      { operation: 'persons/create-person', kind: 'change', purpose: null, proof: 'signed' },
    ])
    expect(log.entries[0]!.actor).toMatchObject({ name: accounts.officer.displayName, outside: false })
    expect(log).toMatchObject({ total: 2, found: 2, waiting: 0 })
    expect(log.log).toMatchObject({ fault: null, witnesses: [{ name: 'ministry', agrees: true }] })
    expect(log.log.checkpoint).toMatchObject({ number: 1, size: log.log.size })
  })

  test('holds an entry that is not signed yet apart from the others', async () => {
    await node.do('officer', revealIdentity, { personId: person.id, purpose: 'call' })
    expect(await node.do('officer', readAccessLog, { id: person.id })).toMatchObject({ total: 3, found: 2, waiting: 1 })
    await sequencer.flush()
    expect(await node.do('officer', readAccessLog, { id: person.id })).toMatchObject({ total: 3, found: 3, waiting: 0 })
  })

  test('is not there for somebody without a relation, and is for auditors', async () => {
    expect(await node.refused('shelterManager', readAccessLog, { id: person.id })).toMatchObject({ type: 'not-found' })
    const log = await node.do('auditor', readAccessLog, { id: person.id })
    expect(log.entries.every(({ actor }) => actor.outside)).toBe(true)
  })

  test('shows a supervisor what the own office did and nothing of what others did', async () => {
    const other = aPerson()
    await node.do('officer', createPerson, other)
    const officeOfOfficer = { ...asActor('supervisor'), organisationId: accounts.officer.organisationId }
    expect(await node.refused('supervisor', readAccessLog, { id: other.id })).toMatchObject({ type: 'not-found' })
    expect((await node.do(officeOfOfficer, readAccessLog, { id: other.id })).total).toBe(1)
    // Another office's reading of the same person stays out of the supervisor's list.
    await relate(database, other.id, 'shelterManager', { parts: ['offer', 'identity'] })
    await node.do('shelterManager', revealIdentity, { personId: other.id, purpose: 'call' })
    expect((await node.do(officeOfOfficer, readAccessLog, { id: other.id })).total).toBe(1)
    expect((await node.do('auditor', readAccessLog, { id: other.id })).total).toBe(2)
  })

  test('is closed in SQL too: a supervisor selects no leaf of another office', async () => {
    const seenBy = (actor: PokpongActor) =>
      database.transact({ role: 'pokpong_app', ...settingsOf(actor) }, async (tx) => {
        const { rows } = await sql<{ own: boolean; count: number }>`
          select a.organisation_id is not distinct from ${actor.organisationId}::uuid as own, count(*)::int as count
          from audit.leaf l left join identity.account a on a.id = l.actor_id group by 1`.execute(tx)
        return rows.map(({ own }) => own)
      })
    expect(await seenBy(asActor('supervisor'))).not.toContain(false)
    const auditor = asActor('auditor')
    expect(await seenBy(auditor)).toContain(false)
    const ofAnOffice = { ...auditor, grants: [{ role: 'auditor', scope: { kind: 'organisation' } }] } as const
    expect(await seenBy(ofAnOffice)).not.toContain(false)
    const offered = aPerson()
    await node.do('officer', createPerson, offered)
    await relate(database, offered.id, 'nurse', { parts: ['offer'] })
    expect(await seenBy(asActor('nurse'))).not.toContain(false)
  })

  test('of a record with its persons is read together, only when all of it may be read', async () => {
    const other = aPerson()
    await node.do('officer', createPerson, other)
    const together = await node.do('officer', readAccessLog, { id: other.id, with: `${person.id},${other.id}` })
    expect(together.total).toBe(4)
    const strange = { id: other.id, with: '01900000-0000-7000-8000-00000000ffff' }
    expect(await node.refused('officer', readAccessLog, strange)).toMatchObject({ type: 'not-found' })
  })

  test('shows an entry that somebody altered', async () => {
    const change = (purpose: string, was: string) =>
      database.asOwner((db) =>
        sql`update audit.leaf set purpose = ${purpose} where record_id = ${person.id} and purpose = ${was}`.execute(db),
      )
    await change('hand-over', 'official-form')
    const log = await node.do('officer', readAccessLog, { id: person.id })
    expect(log.entries.map(({ proof }) => proof)).toEqual(['signed', 'altered', 'signed'])
    expect(log.found).toBe(2)
    await change('official-form', 'hand-over')
  })
})

describe('the proof that can be saved', () => {
  test('is checked with nothing but itself and the public key', async () => {
    const proof = await node.do('officer', readProof, { id: person.id })
    const head = openCheckpoint(parseVerifierKey(proof.verifierKey!), proof.checkpoint!)!
    expect(proof.entries).toHaveLength(3)
    for (const { index, leaf, salt, path } of proof.entries) {
      const commitment = sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(leaf)]))
      const claim = { leafHash: tree.leafHash(commitment), index, size: head.size, root: head.root }
      expect(
        tree.includes(
          claim,
          path.map((hash) => Buffer.from(hash, 'base64')),
        ),
      ).toBe(true)
    }
  })
})

describe('all entries', () => {
  test('are read by auditors, a hundred at a time, and by nobody else', async () => {
    expect(await node.refused('supervisor', listEntries, {})).toMatchObject({ type: 'not-found' })
    const seen: number[] = []
    for (let before: number | undefined; ;) {
      const page = await node.do('auditor', listEntries, before === undefined ? {} : { before })
      seen.push(...page.entries.map((entry) => entry.seq!))
      expect(page.entries.every((entry) => entry.proof !== 'altered')).toBe(true)
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(seen.at(-1)).toBe(0)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(300)
  })
})
