import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { findImports, importCase } from '#capabilities/cases/model/import-api.ts'
import type { ReadCase } from '#capabilities/cases/model/import-htcds.ts'
import type { ImportFault } from '#capabilities/cases/model/import-values.ts'
import { caseImportOperations as operations } from '#capabilities/cases/server/import-case.ts'
import { accountNames, organisationNames, readActorFor } from '#capabilities/identity/server/public.ts'
import { country } from '#countries/chosen.ts'
import { withFreshCodes } from '#platform/model/ids.ts'
import { Refusal } from '#platform/model/problem.ts'
import { allOrNothing } from '#platform/server/all-or-nothing.ts'
import { runAs } from '#platform/server/run-as.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'
import type { actingAs } from './acting-account.ts'
import { UsageError } from './command-line.ts'

type Acting = Awaited<ReturnType<typeof actingAs>>

/** An article of the country's law under which the organisation keeps the register. @throws UsageError when it is none */
export function readBasis(code: string | undefined): string {
  const duties = country.legalBases.find((basis) => basis.code === 'legal-duty')?.cites ?? []
  const basis = code ?? duties[0]
  if (basis !== undefined && country.lawReferences.some((reference) => reference.code === basis)) return basis
  const known = country.lawReferences.map((reference) => reference.code).join(', ')
  throw new UsageError(`${basis ?? 'Nothing'} is no legal basis here. Name an article with --basis: ${known}.`)
}

/** The case worker who will accompany the people. @throws UsageError when the organisation has no such case worker */
export async function readWorker({ application, actor }: Acting, signInName: string): Promise<string> {
  const found = await application.database.transact({ role: 'pokpong_app' }, (tx) =>
    readActorFor(tx, { signInName, role: 'case-worker' }),
  )
  const worker = found.find((each) => each.organisationId === actor.organisationId)
  if (worker) return worker.accountId
  throw new UsageError(`${signInName} is no active case worker of the importing account's organisation.`)
}

/** Who takes over how much, for whom and on what basis: said before anything is done. */
export async function describeImport(
  { application, actor }: Acting,
  basis: string,
  read: { rows: number; people: number; cases: readonly unknown[] },
): Promise<string[]> {
  const { account, house } = await application.database.transact({ role: 'pokpong_app' }, async (tx) => ({
    account: (await accountNames(tx, [actor.accountId])).get(actor.accountId)?.displayName,
    house: (await organisationNames(tx, [actor.organisationId])).get(actor.organisationId)?.name.en,
  }))
  const law = country.lawReferences.find((reference) => reference.code === basis)
  const article = law?.article ? `, article ${law.article}` : ''
  return [
    `${read.rows} rows: ${read.cases.length} cases with ${read.people} people.`,
    `Account: ${account}. Organisation: ${house}. Legal basis: ${basis} (${law?.law.en}${article}).`,
  ]
}

export interface TakeOver {
  /** Rows of the file whose cases were taken over. */
  rows: number
  /** Cases that were taken over by an earlier import, and how many of those say something else now. */
  known: number
  changed: number
  faults: ImportFault[]
}

interface Plan {
  acting: Acting
  basis: string
  workerId: string | null
  /** False for a trial: everything is done and taken back. */
  keep: boolean
  say: (line: string) => void
}

/** One command for each case, all of them in one transaction: a refusal of one takes all of them back. */
export async function takeOver(plan: Plan, cases: readonly ReadCase[]): Promise<TakeOver> {
  const states = await statesOf(plan.acting, cases)
  const fresh = cases.filter((_, at) => states[at] === 'new').map((each) => ({ ...each, commandId: uuidv7() }))
  const changed = states.filter((state) => state === 'changed').length
  const { spine } = plan.acting.application
  let faults: ImportFault[] = []
  await allOrNothing(spine.database, async (joined) => {
    faults = []
    for (const [at, each] of fresh.entries()) {
      faults.push(...(await importOne(plan, { ...spine, database: joined }, each)))
      if ((at + 1) % 1000 === 0) plan.say(`${at + 1} of ${fresh.length} cases`)
    }
    return plan.keep && faults.length === 0
  })
  const rows = fresh.reduce((sum, each) => sum + each.lines.length, 0)
  return { rows, known: cases.length - fresh.length, changed, faults }
}

/** How often a case is sent with another code: each time one in a thousand is taken, even with a million records. */
const codeTries = 5

async function importOne(
  plan: Plan,
  spine: SpineDependencies,
  read: ReadCase & { commandId: string },
  tries = codeTries,
): Promise<ImportFault[]> {
  const { source, content, found, commandId, lines } = read
  const { basis: legalBasis, workerId } = plan
  const input = { source, content, standard: 'htcds-2.0' as const, legalBasis, workerId, case: found! }
  const answer = await runAs({ spine, operations }, plan.acting.actor, importCase, input, { commandId })
  if (!(answer instanceof Refusal)) return []
  const { type, params, issues } = answer.problem
  if (type === 'code-taken' && tries > 1) {
    const again = { ...read, commandId: uuidv7(), found: withFreshCodes(found, () => randomBytes(8)) }
    return importOne(plan, spine, again, tries - 1)
  }
  const because = params?.['because'] ?? issues?.map(({ path, code }) => `${path} ${code}`).join('; ')
  return [
    { line: lines[0]!, column: '', value: '', reason: because === undefined ? type : `${type}: ${String(because)}` },
  ]
}

async function statesOf(acting: Acting, cases: readonly ReadCase[]): Promise<('new' | 'taken-over' | 'changed')[]> {
  const states: ('new' | 'taken-over' | 'changed')[] = []
  for (let from = 0; from < cases.length; from += 1000) {
    const origins = cases.slice(from, from + 1000).map(({ source, content }) => ({ source, content }))
    const answer = await runAs({ spine: acting.application.spine, operations }, acting.actor, findImports, { origins })
    if (answer instanceof Refusal) throw new Error(`Refused: ${JSON.stringify(answer.problem)}`)
    states.push(...answer.known)
  }
  return states
}
