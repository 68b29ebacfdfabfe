import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test as base } from 'vitest'
import type { Application } from '#apps/server/application.ts'
import { operations } from '#apps/server/compose.ts'
import { listCases } from '#capabilities/cases/model/api.ts'
import { readEvents, readNotes, openFile } from '#capabilities/cases/model/api-file.ts'
import { revealIdentity } from '#capabilities/persons/model/api.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { uuidv7 } from 'uuidv7'
import { actingAs } from './acting-account.ts'
import type { CommandLine } from './command-line.ts'
import { takeOver } from './import-cases.ts'
import { importHtcds, readHtcdsFile } from './import-htcds.ts'

const test = rolledBack(base)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pokpong-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function aCommandLine(database: Database) {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  const application = { database, spine: node.spine } as unknown as Application
  const said: string[] = []
  const run = async (...words: string[]) => {
    said.length = 0
    const line = { words, open: async () => application, say: (text: string) => said.push(text) }
    return { code: await importHtcds.run(line as unknown as CommandLine), said: [...said], last: said.at(-1) }
  }
  return { node, run, application }
}

function aFile(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const head = 'prs_FirstName,prs_SecondName,prs_Birthdate,vic_TypeOfExploitation,hte_Description'
const good = `\ufeff${head}\r\nບຸນມີ,"ສຸກສະຫວັນ",2001-05,ForcedLabour;Other,"two\r\nlines"\r\n,,,SexualExploitation,\r\n`

async function countOf(database: Database, table: string): Promise<number> {
  const { rows } = await database.asOwner((db) =>
    sql<{ count: number }>`select count(*) from ${sql.raw(table)}`.execute(db),
  )
  return rows[0]!.count
}

test('what is no HTCDS file is told in one sentence', async ({ database }) => {
  const { run } = await aCommandLine(database)
  await expect(run(aFile('a.csv', 'yearOfRegistration,gender\n2020,Female\n'))).rejects.toThrow(/is not an HTCDS file/)
  await expect(run(aFile('a.pdf', Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0])))).rejects.toThrow(
    /neither XLSX nor text in UTF-8/,
  )
  await expect(run(aFile('a.xlsx', Buffer.from('PK\x03\x04 torn')))).rejects.toThrow(/not a readable XLSX/)
  await expect(run(aFile('empty.csv', ''))).rejects.toThrow(/is not an HTCDS file/)
  await expect(run(join(folder, 'none.csv'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
})

test('an import needs an account that answers for the register, a known basis and a worker of the house', async ({
  database,
}) => {
  const { run } = await aCommandLine(database)
  const file = aFile('cases.csv', good)
  await expect(run(file, '--as', 'officer')).rejects.toThrow('no active account named officer with the role supervisor')
  await expect(run(file, '--basis', 'because')).rejects.toThrow('because is no legal basis here')
  await expect(run(file, '--worker', 'centreworker')).rejects.toThrow('no active case worker')
  expect(await countOf(database, 'persons.person')).toBe(0)
})

test('a file is taken over once, with every word sealed and each case in the access log', async ({ database }) => {
  const { node, run } = await aCommandLine(database)
  const file = aFile('cases.csv', good)
  const first = await run(file, '--worker', 'caseworker')
  expect(first).toMatchObject({ code: 0, last: 'htcds rows=2 imported=2 rejected=0' })
  expect(first.said.join('\n')).toContain('Organisation: Labour and Social Welfare, Champasak. Legal basis: la-antitip')
  const { rows } = await node.do('caseWorker', listCases, {})
  expect(rows.map((row) => [row.personRole, row.worker])).toEqual([
    ['survivor', 'Vilayphone K.'],
    ['survivor', 'Vilayphone K.'],
  ])
  const named = rows.find((row) => row.person!.ageBand !== 'unknown')!
  const { names } = await node.do('caseWorker', revealIdentity, {
    personId: named.person!.id,
    purpose: 'official-form',
  })
  expect(names).toMatchObject([{ text: 'ບຸນມີ ສຸກສະຫວັນ' }])
  await node.do('caseWorker', openFile, { caseId: named.id, id: uuidv7() })
  const { events } = await node.do('caseWorker', readEvents, { caseId: named.id })
  expect(events).toMatchObject([{ purposes: ['forced-labour-or-services', 'other'], story: 'two\r\nlines' }])
  const leaves = await database.asOwner((db) =>
    sql`select purpose, note, on_behalf is not null as behalf from audit.leaf where operation = 'cases/import-case'`.execute(
      db,
    ),
  )
  const leaf = { purpose: expect.stringMatching(/^la-/), note: 'htcds-2.0', behalf: true }
  expect(leaves.rows).toEqual([leaf, leaf])
  const again = await run(file)
  expect(again).toMatchObject({ code: 0, last: 'htcds rows=2 imported=0 rejected=0' })
  expect(again.said.join('\n')).toContain('2 cases had been taken over before')
  expect(await countOf(database, 'cases.case_file')).toBe(2)
})

test('a dry run does everything and keeps nothing', async ({ database }) => {
  const { run } = await aCommandLine(database)
  expect(await run(aFile('cases.csv', good), '--dry-run')).toMatchObject({
    code: 0,
    last: 'htcds rows=2 imported=0 rejected=0',
  })
  expect(await countOf(database, 'persons.person')).toBe(0)
})

test('one bad row keeps all of them out, and is told by line, column, value and reason', async ({ database }) => {
  const { run } = await aCommandLine(database)
  const file = aFile('cases.csv', `${good}Noy,,2567-03-01,=HYPERLINK("x"),\r\n`)
  const refused = await run(file)
  expect(refused).toMatchObject({ code: 1, last: 'htcds rows=3 imported=0 rejected=1' })
  expect(refused.said).toContain('buddhist-era: The year is of the Buddhist era; take away 543.')
  // Line 5 and not 4: a cell before it holds a line break.
  expect(readFileSync(`${file}.faults.csv`, 'utf8').split(/\r?\n/)).toEqual([
    'line,column,value,reason',
    '5,prs_Birthdate,2567-03-01,buddhist-era',
    `5,vic_TypeOfExploitation,"'=HYPERLINK(""x"")",not-in-list`,
    '',
  ])
  expect(await countOf(database, 'persons.person')).toBe(0)
  writeFileSync(file, good)
  expect(await run(file)).toMatchObject({ code: 0, last: 'htcds rows=2 imported=2 rejected=0' })
  expect(existsSync(`${file}.faults.csv`)).toBe(false)
})

test('a refusal on the way takes everything back and names the row', async ({ database }) => {
  const { application } = await aCommandLine(database)
  const { cases } = await readHtcdsFile(aFile('cases.csv', good))
  cases[1]!.found!.events[0]!.statutoryForms = ['la-form-of-another-country']
  const acting = await actingAs(application, undefined, 'supervisor')
  const plan = { acting, basis: 'la-antitip-41', workerId: null, keep: true, say: () => {} }
  expect((await takeOver(plan, cases)).faults).toEqual([{ line: 4, column: '', value: '', reason: 'no-such-form' }])
  expect(await countOf(database, 'persons.person')).toBe(0)
})

test('a code that is taken by chance is no fault of the file: the case comes in under another', async ({
  database,
}) => {
  const { application } = await aCommandLine(database)
  const { cases } = await readHtcdsFile(aFile('cases.csv', good))
  cases[1]!.found!.code = cases[0]!.found!.code
  const acting = await actingAs(application, undefined, 'supervisor')
  const plan = { acting, basis: 'la-antitip-41', workerId: null, keep: true, say: () => {} }
  expect((await takeOver(plan, cases)).faults).toEqual([])
  expect(await countOf(database, 'cases.case_file')).toBe(2)
  expect(await countOf(database, 'persons.person')).toBe(2)
})

test('an XLSX file is read with its dates, whatever its name', async ({ database }) => {
  const { run, node } = await aCommandLine(database)
  const rows = [
    ['prs_FirstName', 'prs_Birthdate', 'prs_MobilePhone', 'con_Consent'],
    ['ບຸນມີ', new Date(Date.UTC(2012, 4, 9)), 2055550199, true],
    [],
    ['Noy', '2544', null, null],
  ]
  const file = aFile('cases.xls', await writeXlsx({ sheets: [{ name: 'Cases', rows }] }))
  expect(await run(file)).toMatchObject({ code: 1, last: 'htcds rows=2 imported=0 rejected=1' })
  expect(readFileSync(`${file}.faults.csv`, 'utf8')).toContain('4,prs_Birthdate,2544,buddhist-era')
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Cases', rows: rows.slice(0, 2) }] }))
  expect(await run(file)).toMatchObject({ code: 0, last: 'htcds rows=1 imported=1 rejected=0' })
  const [row] = (await node.do('supervisor', listCases, {})).rows
  expect(row!.person).toMatchObject({ isChild: true, ageBand: '9-17' })
})

test('a changed row of the same case is left as it is and told', async ({ database }) => {
  const { run, node } = await aCommandLine(database)
  const file = aFile('cases.csv', 'case_id;prs_FirstName;cco_CaseComment\nA1;Noy;first\n')
  await run(file)
  writeFileSync(file, 'case_id;prs_FirstName;cco_CaseComment\nA1;Noy;second\nB2;Keo;new\n')
  const { said, last } = await run(file)
  expect(last).toBe('htcds rows=2 imported=1 rejected=0')
  expect(said.join('\n')).toContain('1 of them say something else')
  const { rows } = await node.do('supervisor', listCases, {})
  expect(rows).toHaveLength(2)
  const notes = await Promise.all(rows.map((row) => node.do('supervisor', readNotes, { caseId: row.id })))
  expect(notes.flatMap(({ notes: each }) => each)).toHaveLength(2)
})
