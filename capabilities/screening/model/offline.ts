import { newPersonSummary } from '#capabilities/persons/model/new-person-summary.ts'
import type { NewPerson } from '#capabilities/persons/model/person.ts'
import { readPerson } from '#capabilities/persons/model/api.ts'
import type * as z from 'zod'
import type { Command } from '#platform/model/contract.ts'
import { collection, offlineCommand, type OfflinePart, type OfflineView, shows } from '#platform/model/offline.ts'
import { Refusal } from '#platform/model/problem.ts'
import {
  classifyAsLabourDispute,
  completeScreening,
  endAtGate,
  listMyScreenings,
  listProtocols,
  listScreeningsOf,
  pauseScreening,
  postponeScreening,
  readProtocol,
  readScreening,
  saveAnswers,
  startScreening,
  stopScreening,
} from './api.ts'
import { listClipLanguages, listClips, readClip } from './api-clips.ts'
import { answersOf, mergeAnswers } from './answers.ts'
import { type Ending, evaluate } from './evaluate.ts'
import { passGate, type Step, transition } from './lifecycle.ts'
import { askedQuestions } from './protocol.ts'
import type { Result } from './result.ts'
import type { ScreeningState } from './screening.ts'

type Screening = z.output<typeof readScreening.output>
type Listed = z.output<typeof listMyScreenings.output>['screenings'][number]
type Begun = Omit<z.output<typeof startScreening.input>, 'newPerson'> & { newPerson?: NewPerson | undefined }

/** A screening as its first command describes it. */
async function begun(input: Begun, at: string, view: OfflineView): Promise<Screening> {
  const { id, code, protocol, setting, place, group, language, gate } = input
  const known = input.personId ? await view.ask(readPerson, { person: input.personId }) : undefined
  const { alias, code: personCode } = input.newPerson ?? known?.person ?? { alias: '', code: '' }
  const asked = await view.ask(readProtocol, { protocol: protocol.id, version: protocol.version })
  return {
    id,
    code,
    protocol,
    setting,
    place,
    group,
    language,
    gate,
    personId: input.newPerson?.id ?? input.personId ?? null,
    person: alias === '' ? null : { alias, code: personCode },
    state: 'asking',
    startedAt: at,
    finishedAt: null,
    endedBecause: null,
    outcome: null,
    pattern: null,
    answered: 0,
    asked: asked ? askedQuestions(asked).length : 0,
    labourDispute: false,
    officerId: view.actor.accountId,
    organisationId: view.actor.organisationId,
    answers: [],
    result: null,
    labourDisputes: [],
  }
}

function listedOf(screening: Screening): Listed {
  const { officerId: _o, organisationId: _g, group: _p, language: _l, gate: _s, endedBecause: _e, ...rest } = screening
  const { answers: _a, result: _r, labourDisputes: _d, ...listed } = rest
  return listed
}

/** The list with a screening in it as it now stands, the latest first. */
function withListed(list: { screenings: Listed[] }, screening: Screening): { screenings: Listed[] } {
  const others = list.screenings.filter(({ id }) => id !== screening.id)
  const all = [...others, listedOf(screening)]
  return { screenings: all.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)) }
}

const isAbout = (asked: { screening: string }, { id, code }: { id: string; code: string }) =>
  asked.screening === id || asked.screening === code

/** The same change in the record and in the lists that name it. */
function changes<C extends Command<z.ZodType<{ id: string }>>>(
  change: (
    screening: Screening,
    input: z.output<C['input']>,
    at: string,
    view: OfflineView,
  ) => Promise<Screening> | Screening,
) {
  const listed = async (
    list: { screenings: Listed[] } | undefined,
    { input, occurredAt }: { input: z.output<C['input']>; occurredAt: string },
    view: OfflineView,
  ) => {
    const before = list?.screenings.some(({ id }) => id === input.id)
      ? await view.ask(readScreening, { screening: input.id })
      : undefined
    return before && list ? withListed(list, await change(before, input, occurredAt, view)) : list
  }
  return [
    shows<C, typeof readScreening>(readScreening, (answer, { input, occurredAt }, _asked, view) =>
      answer?.id === input.id ? change(answer, input, occurredAt, view) : answer,
    ),
    shows<C, typeof listMyScreenings>(listMyScreenings, (answer, made, _asked, view) => listed(answer, made, view)),
    shows<C, typeof listScreeningsOf>(listScreeningsOf, (answer, made, _asked, view) => listed(answer, made, view)),
  ]
}

function ended(state: ScreeningState, step: Step): ScreeningState {
  const next = transition(state, step)
  return next instanceof Refusal ? state : next
}

const steps = { completed: 'complete', stopped: 'stop', postponed: 'postpone' } as const

/** Weighed on the device by the same rule as on the server. */
async function finished(
  screening: Screening,
  ending: Ending,
  because: string | null,
  at: string,
  view: OfflineView,
): Promise<Screening> {
  const { id, version } = screening.protocol
  const protocol = await view.ask(readProtocol, { protocol: id, version })
  const file = screening.personId ? await view.ask(readPerson, { person: screening.personId }) : undefined
  const person = file?.person ?? { isChild: false, ageBasis: 'unknown' as const }
  const result = protocol ? evaluate(protocol, answersOf(screening.answers), person, ending) : null
  return {
    ...screening,
    state: ended(screening.state, steps[ending]),
    finishedAt: at,
    endedBecause: because,
    outcome: result?.outcome ?? null,
    pattern: result?.pattern ?? null,
    result,
  }
}

async function resultOf(
  id: string,
  ending: Ending,
  because: string | null,
  at: string,
  view: OfflineView,
): Promise<Result> {
  const screening = await view.ask(readScreening, { screening: id })
  if (!screening) throw new Error('A screening that this device does not carry cannot be ended on it.')
  return (await finished(screening, ending, because, at, view)).result!
}

/** Why a step can't be taken, by the same rule as on the server. */
const step =
  (kind: Step) =>
  async ({ id }: { id: string }, view: OfflineView) => {
    const screening = await view.ask(readScreening, { screening: id })
    const next = screening && transition(screening.state, kind)
    return next instanceof Refusal ? next : undefined
  }

const aboutId = ({ id }: { id: string }) => id

const start = offlineCommand(startScreening, {
  about: aboutId,
  refuses: ({ gate }) => passGate(gate),
  output: () => ({ state: 'asking' as const }),
  shows: [
    shows(readScreening, async (answer, { input, occurredAt }, asked, view) =>
      !answer && isAbout(asked, input) ? begun(input, occurredAt, view) : answer,
    ),
    shows(listMyScreenings, async (answer, { input, occurredAt }, asked, view) =>
      answer && asked.only !== 'finished' ? withListed(answer, await begun(input, occurredAt, view)) : answer,
    ),
    shows(listScreeningsOf, async (answer, { input, occurredAt }, asked, view) =>
      answer && asked.personId === (input.newPerson?.id ?? input.personId)
        ? withListed(answer, await begun(input, occurredAt, view))
        : answer,
    ),
    shows(readPerson, (answer, { input: { newPerson }, occurredAt }, asked) =>
      !answer && newPerson && [newPerson.id, newPerson.code].includes(asked.person)
        ? newPersonFile(newPerson, occurredAt)
        : answer,
    ),
  ],
})

/** What can be said of somebody new before the node knows her: nothing can be opened or corrected yet. */
function newPersonFile(person: NewPerson, at: string): z.output<typeof readPerson.output> {
  return {
    person: newPersonSummary(person, at.slice(0, 10)),
    names: null,
    contacts: null,
    safeContact: [],
    ageVerifications: [],
    mayReveal: false,
    mayCorrect: false,
    mayVerifyAge: false,
    mayErase: false,
    erased: false,
  }
}

const gateEnd = offlineCommand(endAtGate, {
  about: aboutId,
  output: ({ input }) => ({ state: input.ending }),
  shows: [
    shows(readScreening, async (answer, { input, occurredAt }, asked, view) =>
      !answer && isAbout(asked, input) ? endedAtGate(input, occurredAt, view) : answer,
    ),
    shows(listMyScreenings, async (answer, { input, occurredAt }, _asked, view) =>
      answer ? withListed(answer, await endedAtGate(input, occurredAt, view)) : answer,
    ),
  ],
})

async function endedAtGate(input: z.output<typeof endAtGate.input>, at: string, view: OfflineView): Promise<Screening> {
  const screening = await begun(input, at, view)
  const { ending, because } = input
  return { ...screening, state: ending, outcome: ending, endedBecause: because, finishedAt: at }
}

const save = offlineCommand(saveAnswers, {
  about: aboutId,
  refuses: (input, view) => step('answer')(input, view),
  output: async ({ input }, view) => {
    const before = (await view.ask(readScreening, { screening: input.id }))?.answers ?? []
    return { state: 'asking' as const, answered: mergeAnswers(before, input.answers).length }
  },
  shows: changes<typeof saveAnswers>((screening, input) => {
    const answers = mergeAnswers(screening.answers, input.answers)
    return { ...screening, state: ended(screening.state, 'answer'), answers, answered: answers.length }
  }),
})

const pause = offlineCommand(pauseScreening, {
  about: aboutId,
  refuses: (input, view) => step('pause')(input, view),
  output: () => ({ state: 'paused' as const }),
  shows: changes<typeof pauseScreening>((screening) => ({ ...screening, state: ended(screening.state, 'pause') })),
})

const complete = offlineCommand(completeScreening, {
  about: aboutId,
  refuses: (input, view) => step('complete')(input, view),
  output: ({ input, occurredAt }, view) => resultOf(input.id, 'completed', null, occurredAt, view),
  shows: changes<typeof completeScreening>((screening, _input, at, view) =>
    finished(screening, 'completed', null, at, view),
  ),
})

const stop = offlineCommand(stopScreening, {
  about: aboutId,
  refuses: (input, view) => step('stop')(input, view),
  output: ({ input, occurredAt }, view) => resultOf(input.id, 'stopped', input.because, occurredAt, view),
  shows: changes<typeof stopScreening>((screening, { because }, at, view) =>
    finished(screening, 'stopped', because, at, view),
  ),
})

const postpone = offlineCommand(postponeScreening, {
  about: aboutId,
  refuses: (input, view) => step('postpone')(input, view),
  output: ({ input, occurredAt }, view) => resultOf(input.id, 'postponed', input.because, occurredAt, view),
  shows: changes<typeof postponeScreening>((screening, { because }, at, view) =>
    finished(screening, 'postponed', because, at, view),
  ),
})

const classify = offlineCommand(classifyAsLabourDispute, {
  about: aboutId,
  refuses: (input, view) => step('classify')(input, view),
  output: () => ({}),
  shows: changes<typeof classifyAsLabourDispute>((screening, { reason, details }, at, view) => ({
    ...screening,
    labourDispute: true,
    labourDisputes: [...screening.labourDisputes, { reason, details, by: view.actor.accountId, at }],
  })),
})

export const protocolList = collection(listProtocols)
export const protocolsHeld = collection(readProtocol)
export const myScreenings = collection(listMyScreenings)
export const screeningsOfPerson = collection(listScreeningsOf, { absent: () => ({ screenings: [] }) })
export const screeningRecords = collection(readScreening, {
  alsoAnswers: ({ id, code }) => [{ screening: id }, { screening: code }],
})

/** Recorded questions: which there are in which language, and the clips in use themselves. */
export const clipLists = collection(listClips)
export const clipLanguages = collection(listClipLanguages)
export const clipsHeld = collection(readClip, { unchanging: true })

/** Screening works whole without a network: from the safety gate to the result, by every protocol in use. */
export const screeningOffline: OfflinePart = {
  // Sound comes last: it weighs more than everything else, and a screening goes on without it.
  collections: [
    protocolList,
    protocolsHeld,
    myScreenings,
    screeningsOfPerson,
    screeningRecords,
    clipLanguages,
    clipLists,
    clipsHeld,
  ],
  commands: [start, gateEnd, save, pause, complete, stop, postpone, classify],
}
