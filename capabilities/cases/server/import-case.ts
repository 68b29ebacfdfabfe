import { recordEvent, addNote } from '#capabilities/cases/model/api-file.ts'
import { closeCase } from '#capabilities/cases/model/api-responsibility.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { writePlan } from '#capabilities/cases/model/api-needs.ts'
import { findImports, importCase } from '#capabilities/cases/model/import-api.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import type { NewConsentInput } from '#capabilities/consents/model/consent.ts'
import type { NewPerson } from '#capabilities/persons/model/person.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import { commonProblems, refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation, type Operation, queryOperation } from '#platform/server/operation.ts'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { Acting, Reading } from './context.ts'
import { addNoteOperation, writePlanOperation } from './entries.ts'
import { recordEventOperation } from './events.ts'
import { openCaseOperation } from './open-case.ts'
import { closeCaseOperation } from './responsibility.ts'
import { findImported, insertImport } from './store-imports.ts'
import { ageCodes } from '#capabilities/persons/model/age.ts'

type Input = z.output<typeof importCase.input>

/** Does what a person would do with the same case, by the same commands, in one. */
export const importCaseOperation = commandOperation(importCase, {
  async execute(ctx, input) {
    const [known] = await knownOf(ctx, [input])
    if (known !== 'new') return { imported: false }
    for (const { operation, input: step } of stepsOf(ctx, input)) {
      const done = await carryOut(ctx, operation, step)
      if (done instanceof Refusal) return done
    }
    await insertImport(ctx.tx, {
      id: input.case.id,
      organisation_id: ctx.actor.organisationId,
      source: keyed(ctx, input.source),
      content: keyed(ctx, input.content),
      standard: input.standard,
      legal_basis: input.legalBasis,
      imported_by: ctx.actor.accountId,
      imported_at: ctx.now,
    })
    const { organisationId } = ctx.actor
    ctx.audit({
      record: { id: input.case.id, kind: 'case' },
      purpose: input.legalBasis,
      note: input.standard,
      onBehalf: organisationId,
    })
    return { imported: true }
  },
})

export const findImportsOperation = queryOperation(findImports, {
  answer: async (ctx, input) => ({ known: await knownOf(ctx, input.origins) }),
})

/** Not composed into HTTP: only the command line takes over a register. */
export const caseImportOperations: readonly Operation[] = [importCaseOperation, findImportsOperation]

async function knownOf(ctx: Reading, origins: readonly { source: string; content: string }[]) {
  const found = await findImported(
    ctx.tx,
    origins.map((origin) => keyed(ctx, origin.source)),
  )
  return origins.map(({ source, content }) => {
    const earlier = found.get(keyed(ctx, source).toString('hex'))
    if (earlier === undefined) return 'new' as const
    return earlier === keyed(ctx, content).toString('hex') ? ('taken-over' as const) : ('changed' as const)
  })
}

function keyed(ctx: Reading, digest: string): Buffer {
  return ctx.vault.keyring.digest(`cases/import|${ctx.actor.organisationId}|${digest}`)
}

interface Step {
  operation: Operation
  input: Record<string, unknown>
}

function stepsOf(ctx: Acting, input: Input): Step[] {
  const { id, events, notes, plan, closed } = input.case
  const step = <I extends z.ZodType>(operation: Operation, _contract: { input: I }, given: z.input<I>): Step => ({
    operation,
    input: given as Record<string, unknown>,
  })
  return [
    step(openCaseOperation, openCase, openingOf(ctx, input)),
    ...events.map((event) => step(recordEventOperation, recordEvent, { ...event, caseId: id })),
    ...notes.map((note) => step(addNoteOperation, addNote, { ...note, caseId: id })),
    ...(plan ? [step(writePlanOperation, writePlan, { ...plan, caseId: id })] : []),
    ...(closed
      ? [step(closeCaseOperation, closeCase, { caseId: id, reason: 'other', words: closed.words, needsEnd: true })]
      : []),
  ]
}

function openingOf(ctx: Acting, { case: found, legalBasis, workerId }: Input): z.input<typeof openCase.input> {
  return {
    id: found.id,
    code: found.code,
    newPersons: found.persons,
    consents: found.persons.map(({ person }) => dutyTowards(ctx, person, legalBasis)),
    holderOrganisationId: ctx.actor.organisationId,
    workerId,
    needs: found.needs,
  }
}

/** Whoever holds the register accompanies its people already, under a duty of the law: no consent is made up. */
function dutyTowards(ctx: Acting, person: NewPerson, article: string): NewConsentInput {
  const { isChild } = ageCodes(person.age, dayIn(country.zone, ctx.now))
  return {
    id: uuidv7(),
    personId: person.id,
    basis: 'legal-duty',
    article,
    purpose: 'protection',
    parts: [...accompanyingParts],
    recipients: [ctx.actor.organisationId],
    informed: {
      language: person.languages[0] ?? country.languages[0]!.code,
      manner: 'in-writing',
      guardian: isChild ? 'none' : null,
      decidedBy: 'authority',
    },
    justification: 'Taken over from the register of the organisation (HTCDS 2.0).',
  }
}

/** Another command of this capability inside this one: its input, its policy and its refusals hold as ever. */
async function carryOut(
  ctx: Acting,
  { contract, load, run }: Operation,
  given: Record<string, unknown>,
): Promise<unknown> {
  const input = contract.input.parse(given)
  const subject = load ? await load(ctx, input) : undefined
  if (load && subject === undefined) return refuse(commonProblems, 'not-found')
  const decision = contract.policy === 'public' ? undefined : contract.policy(ctx.actor, subject)
  if (decision && !decision.allowed) return refuse(commonProblems, 'not-allowed', { because: decision.because })
  return run(ctx, input, subject, undefined)
}
