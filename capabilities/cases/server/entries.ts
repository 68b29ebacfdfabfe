import { addNote, carryFile, openFile, recordContact, voidNote } from '#capabilities/cases/model/api-file.ts'
import { writePlan } from '#capabilities/cases/model/api-needs.ts'
import { casesProblems } from '#capabilities/cases/model/problems.ts'
import { notFound, refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { putInOrder } from './order.ts'
import { setUrgency } from './phases.ts'
import { updateCase } from './store-cases.ts'
import { findNote, insertContact, insertNote, insertPlan, insertReading, markNoteVoid } from './store-entries.ts'
import { caseOfInput } from './subject.ts'
import { noteOnTimeline } from './timeline.ts'

export const recordContactOperation = commandOperation(recordContact, {
  load: caseOfInput,
  async execute(ctx, input) {
    const key = await ctx.vault.open(input.caseId)
    if (!key) return notFound
    const next = input.nextContactAt ? new Date(input.nextContactAt) : null
    await insertContact(ctx.tx, {
      id: input.id,
      case_id: input.caseId,
      at: new Date(input.at),
      manner: input.manner,
      safe: input.safe,
      words: key.seal('cases.contact', input.words),
      next_contact_at: next,
      recorded_by: ctx.actor.accountId,
    })
    await updateCase(ctx.tx, input.caseId, { contact_due: next })
    const params = { manner: input.manner, safe: input.safe }
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/contact', params, at: new Date(input.at) })
    if (input.urgency) await setUrgency(ctx, input.caseId, input.urgency)
    await putInOrder(ctx, input.caseId)
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

export const writePlanOperation = commandOperation(writePlan, {
  load: caseOfInput,
  async execute(ctx, input) {
    const key = await ctx.vault.open(input.caseId)
    if (!key) return notFound
    await insertPlan(ctx.tx, {
      id: input.id,
      case_id: input.caseId,
      agreed_on: input.agreedOn,
      review_on: input.reviewOn,
      words: key.seal('cases.plan', input.words),
      written_by: ctx.actor.accountId,
      written_at: ctx.occurredAt,
    })
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/plan-agreed' })
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

export const addNoteOperation = commandOperation(addNote, {
  load: caseOfInput,
  async execute(ctx, input) {
    const key = await ctx.vault.open(input.caseId)
    if (!key) return notFound
    await insertNote(ctx.tx, {
      id: input.id,
      case_id: input.caseId,
      words: key.seal('cases.note', input.words),
      written_by: ctx.actor.accountId,
      written_at: ctx.occurredAt,
      voided_at: null,
      voided_by: null,
      void_reason: null,
    })
    await noteOnTimeline(ctx, input.caseId, { kind: 'cases/note-written', part: 'notes' })
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

export const voidNoteOperation = commandOperation(voidNote, {
  async load(ctx, input) {
    const found = await caseOfInput(ctx, input)
    const note = found && (await findNote(ctx.tx, input.id))
    return found && note?.case_id === input.caseId ? { ...found, writtenBy: note.written_by } : undefined
  },
  async execute(ctx, input) {
    const note = await findNote(ctx.tx, input.id)
    if (note?.voided_at) return refuse(casesProblems, 'note-voided')
    await markNoteVoid(ctx.tx, input.id, ctx.actor.accountId, ctx.now, input.reason)
    await noteOnTimeline(ctx, input.caseId, {
      kind: 'cases/note-voided',
      params: { reason: input.reason },
      part: 'notes',
    })
    ctx.audit({ record: { id: input.caseId, kind: 'case' }, purpose: input.reason })
    return {}
  },
})

export const openFileOperation = commandOperation(openFile, {
  load: caseOfInput,
  async execute(ctx, input) {
    const { accountId } = ctx.actor
    await insertReading(ctx.tx, {
      id: input.id,
      case_id: input.caseId,
      account_id: accountId,
      at: ctx.now,
      until: null,
    })
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})

export const carryFileOperation = commandOperation(carryFile, {
  load: caseOfInput,
  async execute(ctx, input) {
    const { accountId } = ctx.actor
    const until = new Date(ctx.now.getTime() + input.days * 86_400_000)
    await insertReading(ctx.tx, { id: input.id, case_id: input.caseId, account_id: accountId, at: ctx.now, until })
    ctx.audit({ record: { id: input.caseId, kind: 'case' } })
    return {}
  },
})
