import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#platform/server/database.ts'
import { withTestDatabase } from '#test/world/database.ts'
import { restorationNote, restorationOperation } from '../model/restoration.ts'
import { openCheckpoint } from './checkpoint.ts'
import { lostCheckpoint, setLogAside } from './continue-after-restore.ts'
import { LogFolder } from './log-folder.ts'
import { type Sequencer, type SequencerOptions, startSequencer } from './sequencer.ts'
import { signerFrom } from './signed-note.ts'
import { lastCheckpoint, stillLeads, takeLead } from './store-sequence.ts'
import { isInLog, rootInTiles } from './tile-log.ts'
import { verify } from './verify.ts'
import { testKey, writeCommand } from '#test/world/written-commands.ts'

const database = withTestDatabase()
const system = { role: 'pokpong_system' }
const signer = signerFrom(testKey.origin, testKey.signingSeed)
let place: string
let started: Sequencer[] = []

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'pokpong-audit-'))
  await database.asOwner((db) =>
    sql
      .raw(`
    truncate audit.leaf, audit.checkpoint, audit.witness, audit.subtree, access.relation, access.relation_history;
    update audit.leadership set holder = null, token = 0, leased_until = '-infinity', size = 0, peaks = '', fault = null;
  `)
      .execute(db),
  )
})

afterEach(async () => {
  await Promise.all(started.map((sequencer) => sequencer.stop()))
  started = []
  await rm(place, { recursive: true, force: true })
})

async function sequencer(more: Partial<SequencerOptions> = {}, on: Database = database): Promise<Sequencer> {
  const one = await startSequencer(on, { folder: join(place, 'log'), ...testKey, every: 20, ...more })
  started.push(one)
  return one
}

async function numbers(): Promise<number[]> {
  const { rows } = await database.asOwner((db) =>
    sql<{ seq: number }>`select seq from audit.leaf order by recorded_at, command_id`.execute(db),
  )
  return rows.map((row) => row.seq)
}

async function writeMany(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await writeCommand(database)
}

/** Rounds only when asked for: how many checkpoints there are must not depend on when a round came by. */
const byHand = { every: 3_600_000 }

const counting = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('the sequencer', () => {
  test('numbers commands in the order in which they were recorded, without being asked', async () => {
    await sequencer()
    await writeMany(5)
    await expect.poll(numbers, { timeout: 60_000 }).toEqual(counting(5))
  })

  test('signs what it numbered, in the folder and in the database alike', async () => {
    const one = await sequencer(byHand)
    await writeMany(3)
    await one.flush()
    const note = await readFile(join(place, 'log', 'checkpoint'), 'utf8')
    const checkpoint = openCheckpoint(signer, note)!
    expect(checkpoint.size).toBe(3)
    expect(await database.transact(system, lastCheckpoint)).toMatchObject({ number: 1, size: 3, note })
    const folder = new LogFolder(join(place, 'log'))
    expect(await rootInTiles(folder, 3)).toEqual(Buffer.from(checkpoint.root))
    const { rows } = await database.asOwner((db) =>
      sql<{ commitment: Buffer }>`select commitment from audit.leaf where seq = 1`.execute(db),
    )
    expect(await isInLog(folder, checkpoint, 1, rows[0]!.commitment)).toBe(true)
    expect(await isInLog(folder, checkpoint, 2, rows[0]!.commitment)).toBe(false)
  })

  test('does nothing while nothing happens', async () => {
    const one = await sequencer()
    await writeMany(1)
    await one.flush()
    const before = await database.asOwner((db) => sql`select * from audit.leadership`.execute(db))
    const signed = await database.transact(system, lastCheckpoint)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await database.asOwner((db) => sql`select * from audit.leadership`.execute(db))).toEqual(before)
    await one.flush()
    expect(await database.transact(system, lastCheckpoint)).toEqual(signed)
  })

  test('leaves each number to one process when several run', async () => {
    const two = await Promise.all([sequencer({ lease: 200 }), sequencer({ lease: 200 }), sequencer({ lease: 200 })])
    await Promise.all(counting(4).map(() => writeMany(10)))
    await Promise.all(two.map((each) => each.flush()))
    expect((await numbers()).toSorted((a, b) => a - b)).toEqual(counting(40))
    const checkpoint = openCheckpoint(signer, await readFile(join(place, 'log', 'checkpoint'), 'utf8'))
    expect(checkpoint?.size).toBe(40)
  })

  test('turns away a leader whose term is over', async () => {
    const [old, next] = [randomUUID(), randomUUID()]
    const term = await database.transact(system, (tx) => takeLead(tx, old, 60_000))
    expect(await database.transact(system, (tx) => takeLead(tx, next, 60_000))).toBeUndefined()
    await database.asOwner((db) =>
      sql`update audit.leadership set leased_until = now() - interval '1 second'`.execute(db),
    )
    expect(await database.transact(system, (tx) => takeLead(tx, next, 60_000))).toMatchObject({
      token: term!.token + 1,
    })
    expect(await database.transact(system, (tx) => stillLeads(tx, old, term!.token))).toBe(false)
    await database.asOwner((db) => sql`update audit.leadership set leased_until = '-infinity'`.execute(db))
  })
})

describe('after kill -9', () => {
  test('between numbering and tiles, the next process writes them', async () => {
    const one = await sequencer()
    await writeMany(300)
    await one.flush()
    await one.stop()
    await rm(join(place, 'log', 'tile'), { recursive: true })
    await writeMany(5)
    await (await sequencer()).flush()
    const checkpoint = openCheckpoint(signer, await readFile(join(place, 'log', 'checkpoint'), 'utf8'))!
    expect(checkpoint.size).toBe(305)
    expect(await rootInTiles(new LogFolder(join(place, 'log')), 305)).toEqual(Buffer.from(checkpoint.root))
  })

  test('between the database and the folder, the next process shows the checkpoint that is already recorded', async () => {
    const one = await sequencer(byHand)
    await writeMany(2)
    await one.flush()
    const older = await readFile(join(place, 'log', 'checkpoint'), 'utf8')
    await writeMany(2)
    await one.flush()
    await one.stop()
    const newer = await readFile(join(place, 'log', 'checkpoint'), 'utf8')
    await writeFile(join(place, 'log', 'checkpoint'), older)
    await (await sequencer(byHand)).flush()
    expect(await readFile(join(place, 'log', 'checkpoint'), 'utf8')).toBe(newer)
    expect(await database.transact(system, lastCheckpoint)).toMatchObject({ number: 2 })
  })

  test('a torn delivery to a witness does not spoil the next', async () => {
    const witness = join(place, 'ministry')
    const one = await sequencer({ witnessFolders: [witness] })
    await writeMany(1)
    await one.flush()
    const copy = await readFile(join(witness, 'checkpoints.txt'), 'utf8')
    await writeFile(join(witness, 'checkpoints.txt'), copy + copy.slice(0, 60))
    await writeMany(1)
    await one.flush()
    const { rows } = await database.asOwner((db) => sql`select name, size, fault from audit.witness`.execute(db))
    expect(rows).toEqual([{ name: 'ministry', size: 2, fault: null }])
  })
})

describe('a database that was put back', () => {
  test('is noticed from the folder, and nothing is signed until somebody decides', async () => {
    const faults: unknown[] = []
    const one = await sequencer()
    await writeMany(6)
    await one.flush()
    await one.stop()
    const signed = await readFile(join(place, 'log', 'checkpoint'), 'utf8')
    await database.asOwner((db) =>
      sql
        .raw(`
      delete from audit.leaf; delete from audit.checkpoint; update audit.leadership set size = 0, peaks = '';`)
        .execute(db),
    )
    await writeMany(2)
    const two = await sequencer({ onFault: (fault) => faults.push(fault) })
    await two.flush()
    expect(faults).toEqual(['rolled-back'])
    await writeMany(6)
    await two.flush()
    expect(faults).toEqual(['rolled-back', 'history-differs'])
    expect(await readFile(join(place, 'log', 'checkpoint'), 'utf8')).toBe(signed)
    expect(await numbers()).toEqual(counting(8))
    const { rows } = await database.asOwner((db) => sql`select fault from audit.leadership`.execute(db))
    expect(rows).toEqual([{ fault: 'history-differs' }])
  })

  test('is noticed by a witness also when the folder was lost', async () => {
    const witness = join(place, 'ministry')
    const one = await sequencer({ witnessFolders: [witness] })
    await writeMany(4)
    await one.flush()
    await one.stop()
    await rm(join(place, 'log'), { recursive: true })
    await database.asOwner((db) =>
      sql
        .raw(`
      delete from audit.leaf; delete from audit.checkpoint; update audit.leadership set size = 0, peaks = '';`)
        .execute(db),
    )
    await writeMany(2)
    const faults: unknown[] = []
    const two = await sequencer({ witnessFolders: [witness], onFault: (fault) => faults.push(fault) })
    await two.flush()
    await writeMany(4)
    await two.flush()
    expect(faults).toEqual(['rolled-back', 'history-differs'])
    expect(await database.transact(system, lastCheckpoint)).toBeUndefined()
  })

  test('a witness that is out of reach holds nothing up, and is told when it is back', async () => {
    const witness = join(place, 'ministry')
    await writeFile(witness, 'a file where the folder should be')
    const one = await sequencer({ witnessFolders: [witness] })
    await writeMany(1)
    await one.flush()
    const faultOf = async () =>
      (await database.asOwner((db) => sql`select size, fault from audit.witness`.execute(db))).rows
    expect(await faultOf()).toEqual([{ size: 0, fault: 'unreachable' }])
    await rm(witness)
    await writeMany(1)
    await one.flush()
    expect(await faultOf()).toEqual([{ size: 2, fault: null }])
  })
})

describe('a restore that somebody states', () => {
  test('lets the log go on, and verification says what was lost', async () => {
    const witness = join(place, 'ministry')
    const where = { folder: join(place, 'log'), witnessFolders: [witness], ...testKey }
    const one = await sequencer({ witnessFolders: [witness] })
    const kept = await writeCommand(database)
    await one.flush()
    const backup = ['audit.leaf', 'audit.checkpoint', 'audit.leadership']
    await database.asOwner((db) =>
      sql.raw(backup.map((table, at) => `create table backup_${at} as table ${table}`).join('; ')).execute(db),
    )
    await writeMany(5)
    await one.flush()
    await one.stop()
    const restored = backup.map(
      (table, at) => `delete from ${table}; insert into ${table} table backup_${at}; drop table backup_${at}`,
    )
    await database.asOwner((db) =>
      sql
        .raw(`set session_replication_role = replica; ${restored.join('; ')}; delete from access.relation where id <> '${kept.relationId}';
        delete from access.relation_history where row_id <> '${kept.relationId}'; set session_replication_role = origin`)
        .execute(db),
    )
    const two = await sequencer({ witnessFolders: [witness] })
    await writeMany(1)
    await two.flush()
    expect((await verify(database, where)).findings.map(({ kind }) => kind)).toContain('rolled-back')
    const lost = await lostCheckpoint(database, where)
    expect(lost?.size).toBe(6)
    await writeCommand(database, 0, {
      operation: restorationOperation,
      note: restorationNote({ kept: 1, lost: lost!.size }),
    })
    await setLogAside(where.folder, lost!)
    await two.flush()
    await writeMany(1)
    await two.flush()
    const report = await verify(database, where)
    expect(report.findings).toEqual([])
    expect(report.notices).toEqual([
      'The database was restored once: of 6 signed entries 1 were kept, and the others are lost.',
    ])
    expect(await lostCheckpoint(database, where)).toBeUndefined()
    const { rows } = await database.asOwner((db) => sql`select size, fault from audit.witness`.execute(db))
    expect(rows).toEqual([{ size: 4, fault: null }])
  })
})
