import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withTestDatabase } from '#test/world/database.ts'
import { startSequencer } from './sequencer.ts'
import { signerFrom, verifierKey } from './signed-note.ts'
import { leafRecorder } from './store.ts'
import { verify, verifyParts, type VerifyReport } from './verify.ts'
import { changeRelation, leafOf, testKey, writeCommand, type Written } from '#test/world/written-commands.ts'

const database = withTestDatabase()
let place: string
let first: Written
let second: Written
let options: Parameters<typeof verify>[1]

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'pokpong-verify-'))
  const where = { folder: join(place, 'log'), witnessFolders: [join(place, 'ministry')] }
  options = { ...where, ...testKey }
  first = await writeCommand(database, 2)
  second = await writeCommand(database)
  // Only the flush and the stop sign here, however slow the machine is: the clock of checkpoints never comes round.
  const sequencer = await startSequencer(database, { ...where, ...testKey, every: 20, checkpointEvery: 3_600_000 })
  await sequencer.flush()
  for (let at = 0; at < 260; at += 1) await writeCommand(database)
  await changeRelation(database, first, 7)
  await sequencer.stop()
})

afterAll(() => rm(place, { recursive: true, force: true }))

/** As a superuser who knows how to keep triggers and references quiet. */
async function tamper(statements: string): Promise<void> {
  await database.asOwner((db) =>
    sql.raw(`set session_replication_role = replica; ${statements}; set session_replication_role = origin`).execute(db),
  )
}

/** What verification says about a change, which is then undone. */
async function findingsAfter(
  statements: string,
  tables: string[],
  parts = verifyParts,
): Promise<VerifyReport['findings']> {
  const copies = tables.map((table, at) => `create table saved_${at} as table ${table}`)
  await tamper(`${copies.join('; ')}; ${statements}`)
  try {
    return (await verify(database, { ...options, parts })).findings
  } finally {
    const restored = tables.map(
      (table, at) => `delete from ${table}; insert into ${table} select * from saved_${at}; drop table saved_${at}`,
    )
    await tamper(restored.join('; '))
  }
}

const kinds = (findings: VerifyReport['findings']) => [...new Set(findings.map((finding) => finding.kind))].toSorted()

describe('an untouched record', () => {
  test('verifies, and says how much was looked at', async () => {
    const report = await verify(database, options)
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({ notices: [], entries: 263, checkpoints: 2, witnesses: 1, versions: 265 })
    expect(report.tables).toBeGreaterThan(1)
  })

  test('verifies with the public key alone, but for the seals', async () => {
    const key = verifierKey(signerFrom(testKey.origin, testKey.signingSeed))
    const report = await verify(database, { folder: options.folder, verifierKey: key })
    expect(report.findings).toEqual([])
    expect(report.notices).toEqual(['Seals were not checked: that needs the keyring.'])
  })

  test('does not verify under the key of another node', async () => {
    const { findings } = await verify(database, {
      ...options,
      origin: testKey.origin,
      signingSeed: Buffer.alloc(32, 9),
    })
    expect(kinds(findings)).toEqual(['checkpoint-altered', 'folder-differs', 'leaf-forged'])
  })

  test('verifies while commands run', async () => {
    const running = Array.from({ length: 30 }, () => writeCommand(database))
    const report = await verify(database, options)
    await Promise.all(running)
    expect(report.findings).toEqual([])
    const sequencer = await startSequencer(database, { ...options, ...testKey })
    await sequencer.stop()
  })
})

describe('a leaf', () => {
  const leaf = ['audit.leaf']

  test('that was altered in any column is found', async () => {
    const changes = {
      operation: "'other/operation'",
      purpose: "'x'",
      note: "'x'",
      record_id: "gen_random_uuid(), record_kind = 'case'",
      on_behalf: "'x'",
      session_id: "'x'",
      occurred_at: "occurred_at - interval '1 microsecond'",
      recorded_at: 'now()',
      payload_hash: "sha256('x')",
      answer: "'x'",
      answer_hash: "sha256('x')",
      rows_hash: "sha256('x')",
      salt: "substr(sha256('x'), 1, 16)",
      seal: "sha256('x')",
      commitment: "sha256('x')",
      actor_id: 'gen_random_uuid()',
      command_id: 'gen_random_uuid()',
      seq: '100000',
    }
    for (const [column, value] of Object.entries(changes)) {
      const findings = await findingsAfter(`update audit.leaf set ${column} = ${value} where seq = 1`, leaf, ['log'])
      expect(findings, column).not.toEqual([])
    }
  })

  test('that was removed is found', async () => {
    const findings = await findingsAfter('delete from audit.leaf where seq = 1', leaf)
    expect(kinds(findings)).toContain('number-missing')
    expect(findings.map((finding) => finding.sentence)).toContain('Entry 1 is missing.')
  })

  test('that was removed at the end is found', async () => {
    const findings = await findingsAfter('delete from audit.leaf where seq = (select max(seq) from audit.leaf)', leaf)
    expect(kinds(findings)).toContain('rolled-back')
  })

  test('that changed its place with another is found', async () => {
    const swap = `update audit.leaf set seq = -1 where seq = 1; update audit.leaf set seq = 1 where seq = 2;
      update audit.leaf set seq = 2 where seq = -1`
    const findings = await findingsAfter(swap, leaf)
    expect(kinds(findings)).toEqual(['checkpoint-differs', 'folder-differs', 'tree-differs', 'witness-differs'])
  })

  test('that somebody invented is found, though everything in it fits', async () => {
    const statement = leafRecorder(Buffer.alloc(32, 99))
    const settings = { role: 'pokpong_app', 'app.account': second.actorId }
    await tamper('create table saved as table audit.leaf')
    await database.transact(settings, (tx) => statement(tx, leafOf({ ...second, commandId: first.commandId })))
    expect(kinds((await verify(database, options)).findings)).toEqual(['leaf-forged'])
    await tamper('delete from audit.leaf; insert into audit.leaf select * from saved; drop table saved')
  })
})

describe('the history of a row', () => {
  const history = ['access.relation_history']
  const row = () => `row_id = '${first.relationId}'`

  test('that was altered in any column is found', async () => {
    const changes = {
      changed: 'changed || \'{"need_rank": 9}\'',
      salt: "sha256('x')",
      row_hash: "sha256('x')",
      occurred_at: "now() - interval '1 day'",
      recorded_at: "now() - interval '1 day'",
      actor_id: 'gen_random_uuid()',
      command_id: 'gen_random_uuid()',
      version: '9',
      row_id: 'gen_random_uuid()',
    }
    for (const [column, value] of Object.entries(changes)) {
      const findings = await findingsAfter(
        `update access.relation_history set ${column} = ${value} where ${row()} and version = 2`,
        history,
        ['versions', 'commands'],
      )
      expect(findings, column).not.toEqual([])
    }
    const harmless = `update access.relation_history set changed = changed || '{"unknown": null}' where ${row()} and version = 1`
    expect(kinds(await findingsAfter(harmless, history))).toEqual(['version-altered'])
  })

  test('that lost a version is found', async () => {
    expect(
      kinds(await findingsAfter(`delete from access.relation_history where ${row()} and version = 2`, history)),
    ).toEqual(['rows-not-covered', 'version-gap'])
    expect(
      kinds(await findingsAfter(`delete from access.relation_history where ${row()} and version = 4`, history)),
    ).toEqual(['row-altered', 'rows-not-covered'])
  })

  test('whose versions changed places is found', async () => {
    const swap = `update access.relation_history set version = version + 100 where ${row()} and version in (2, 3);
      update access.relation_history set version = 105 - version where ${row()} and version > 100`
    expect(kinds(await findingsAfter(swap, history))).toContain('version-altered')
  })

  test('that got a version from somebody else is found', async () => {
    const insert = `insert into access.relation_history select row_id, 5, command_id, actor_id, occurred_at, recorded_at,
      changed, salt, row_hash from access.relation_history where ${row()} and version = 4`
    expect(kinds(await findingsAfter(insert, history))).toContain('rows-not-covered')
  })

  test('that is no longer written is found', async () => {
    await tamper('alter table access.relation disable trigger to_history')
    expect(kinds((await verify(database, options)).findings)).toEqual(['table-unguarded'])
    await tamper('alter table access.relation enable trigger to_history')
    await tamper("delete from history.tracked_table where name = 'access.relation'")
    expect(kinds((await verify(database, options)).findings)).toEqual(['table-unguarded'])
    await tamper("insert into history.tracked_table values ('access.relation')")
  })
})

describe('a row of the domain', () => {
  const relation = ['access.relation']

  test('that was altered is found', async () => {
    const findings = await findingsAfter(
      `update access.relation set reason = 'x' where id = '${second.relationId}'`,
      relation,
    )
    expect(findings).toEqual([
      {
        kind: 'row-altered',
        sentence: `Row ${second.relationId} in access.relation is not what its last recorded command left.`,
      },
    ])
  })

  test('that was removed, added or put back to an earlier version is found', async () => {
    expect(
      kinds(await findingsAfter(`delete from access.relation where id = '${second.relationId}'`, relation)),
    ).toEqual(['row-missing'])
    const copy = `insert into access.relation select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
      from access.relation t where id = '${second.relationId}'`
    expect(kinds(await findingsAfter(copy, relation))).toEqual(['row-without-history'])
    const back = `update access.relation set need_rank = 2, version = 3 where id = '${first.relationId}'`
    expect(kinds(await findingsAfter(back, relation))).toEqual(['row-altered'])
  })

  test('that was put back together with its last version is found', async () => {
    const back = `update access.relation set need_rank = 2, version = 3 where id = '${first.relationId}';
      delete from access.relation_history where row_id = '${first.relationId}' and version = 4`
    expect(kinds(await findingsAfter(back, ['access.relation', 'access.relation_history']))).toEqual([
      'rows-not-covered',
    ])
  })
})

describe('what was signed', () => {
  test('cannot lose, move or change a checkpoint', async () => {
    const list = ['audit.checkpoint']
    expect(kinds(await findingsAfter('delete from audit.checkpoint where number = 1', list))).toEqual([
      'checkpoint-missing',
    ])
    const moved = "update audit.checkpoint set signed_at = signed_at - interval '1 day' where number = 1"
    expect(kinds(await findingsAfter(moved, list))).toEqual(['checkpoint-altered'])
  })

  test('cannot be changed in the folder', async () => {
    const tile = join(place, 'log', 'tile', '0', '000')
    const bytes = await readFile(tile)
    bytes[40]! ^= 1
    await writeFile(tile, bytes)
    const { findings } = await verify(database, options)
    bytes[40]! ^= 1
    await writeFile(tile, bytes)
    expect(findings).toEqual([
      { kind: 'folder-differs', sentence: 'The file tile/0/000 is missing or is not what the entries give.' },
    ])
  })

  test('shows when the whole database was put back, even with every hash in place', async () => {
    const back = `delete from audit.leaf where seq >= 2; delete from audit.checkpoint where number > 1;
      delete from access.relation where id not in ('${first.relationId}', '${second.relationId}');
      delete from access.relation_history h where not exists (select from audit.leaf l where l.command_id = h.command_id);
      update access.relation set need_rank = 2, version = 3 where id = '${first.relationId}'`
    const findings = await findingsAfter(back, [
      'audit.leaf',
      'audit.checkpoint',
      'access.relation',
      'access.relation_history',
    ])
    expect(kinds(findings)).toEqual(['rolled-back', 'tree-differs'])
    expect(findings.map((finding) => finding.sentence)).toContain(
      'The checkpoint in the folder was signed over 293 entries, the database has 2: it was rolled back.',
    )
  })
})
