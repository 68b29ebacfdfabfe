import * as z from 'zod'
import { NewPerson } from '#capabilities/persons/model/person.ts'
import { PlaceCode } from '#capabilities/places/model/place.ts'
import { command, query } from '#platform/model/contract.ts'
import { HumanCode, Uuid } from '#platform/model/ids.ts'
import { Answer } from './answers.ts'
import {
  mayAnswer,
  mayClassify,
  mayReadProtocols,
  mayReadScreening,
  mayReadScreeningsOf,
  mayRecordScreening,
  mayStartScreening,
} from './policy.ts'
import { Protocol, Rule, Spoken } from './protocol.ts'
import { Result } from './result.ts'
import { GateState, gateEndings } from './safety-gate.ts'
import { Group, LabourDisputeReason, ScreeningRecord, ScreeningState, ScreeningSummary, Setting } from './screening.ts'

const Done = z.object({ state: ScreeningState })
const Answers = z.array(Answer).min(1).max(120)
const PostponeReason = z.enum([...gateEndings.postponed, ...gateEndings['help-first']])
const StopReason = z.enum(gateEndings.stopped)

const circumstances = {
  id: Uuid,
  /** Minted on the device: SC-7K4M2Q-X. */
  code: HumanCode.refine((code) => code.startsWith('SC-'), { error: 'not-a-code' }),
  protocol: z.object({ id: z.string().max(60), version: z.string().max(20) }),
  setting: Setting,
  place: PlaceCode.nullable().default(null),
  group: Group.nullable().default(null),
  /** In which language it is asked, ISO 639. */
  language: z
    .string()
    .regex(/^[a-z]{2,4}$/, { error: 'not-a-language' })
    .default('lo'),
  gate: GateState,
}

/** About somebody known already, or about somebody new; never both. */
const who = {
  personId: Uuid.optional(),
  newPerson: NewPerson.optional(),
}
const oneOfBoth = (input: { personId?: string | undefined; newPerson?: unknown }) =>
  (input.personId === undefined) !== (input.newPerson === undefined)
const personNeeded = { path: ['newPerson'], error: 'person-needed' }

export const startScreening = command({
  name: 'screening/start-screening',
  summary: 'Record that the safety gate was passed and begin to ask.',
  path: '/screenings',
  input: z.object({ ...circumstances, ...who }).refine(oneOfBoth, personNeeded),
  output: Done,
  policy: mayRecordScreening,
})

export const endAtGate = command({
  name: 'screening/end-at-gate',
  summary: 'Record a meeting that ended before the first question: help first, another time, or the person said no.',
  path: '/screenings/at-gate',
  input: z.object({
    ...circumstances,
    ending: z.enum(['postponed', 'stopped']),
    because: z.union([PostponeReason, StopReason]),
    personId: Uuid.optional(),
  }),
  output: Done,
  policy: mayRecordScreening,
})

export const saveAnswers = command({
  name: 'screening/save-answers',
  summary: 'Keep one or more answers as they are given; a later answer to the same question corrects the earlier one.',
  path: '/screenings/:id/answers',
  input: z.object({ id: Uuid, answers: Answers }),
  output: z.object({ state: ScreeningState, answered: z.int() }),
  policy: mayAnswer,
})

export const pauseScreening = command({
  name: 'screening/pause-screening',
  summary: 'Set it aside; the next answer takes it up again.',
  path: '/screenings/:id/pause',
  input: z.object({ id: Uuid }),
  output: Done,
  policy: mayAnswer,
})

export const stopScreening = command({
  name: 'screening/stop-screening',
  summary: 'End it because the person wishes so or because it is not safe; what was told so far is kept and weighed.',
  path: '/screenings/:id/stop',
  input: z.object({ id: Uuid, because: StopReason }),
  output: Result,
  policy: mayAnswer,
})

export const postponeScreening = command({
  name: 'screening/postpone-screening',
  summary: 'End it for now; another time is a new screening.',
  path: '/screenings/:id/postpone',
  input: z.object({ id: Uuid, because: PostponeReason }),
  output: Result,
  policy: mayAnswer,
})

export const completeScreening = command({
  name: 'screening/complete-screening',
  summary: 'Weigh the answers by the protocol’s rule and keep the result with its versions.',
  path: '/screenings/:id/complete',
  input: z.object({ id: Uuid }),
  output: Result,
  policy: mayAnswer,
})

export const recordScreening = command({
  name: 'screening/record-screening',
  summary: 'A whole screening at once, with a new person: how a device without a network hands in what it kept.',
  path: '/screenings/record',
  input: z
    .object({
      ...circumstances,
      ...who,
      answers: z.array(Answer).max(120),
      ending: z.enum(['completed', 'stopped', 'postponed']).default('completed'),
      because: z.union([PostponeReason, StopReason]).nullable().default(null),
      startedAt: z.iso.datetime().optional(),
      finishedAt: z.iso.datetime().optional(),
    })
    .refine(oneOfBoth, personNeeded)
    .refine((input) => input.ending === 'completed' || input.because !== null, {
      path: ['because'],
      error: 'reason-needed',
    }),
  output: Result,
  policy: mayRecordScreening,
  bodyLimit: 262_144,
})

export const classifyAsLabourDispute = command({
  name: 'screening/classify-as-labour-dispute',
  summary: 'State that a removal was filed as a labour dispute, and why; it stays beside the result.',
  path: '/screenings/:id/labour-dispute',
  input: z.object({
    id: Uuid,
    disputeId: Uuid,
    reason: LabourDisputeReason,
    details: z.string().trim().max(4000).nullable().default(null),
  }),
  output: z.object({}),
  policy: mayClassify,
})

/** A summary with the alias of whom it is about; null where nobody was written down. */
const Listed = ScreeningSummary.extend({ person: z.object({ alias: z.string(), code: z.string() }).nullable() })

export const listMyScreenings = query({
  name: 'screening/list-my-screenings',
  summary: 'The actor’s own screenings, latest first; the unfinished ones can be asked for alone.',
  path: '/screenings/mine',
  input: z.object({ only: z.enum(['unfinished', 'finished']).optional() }),
  output: z.object({ screenings: z.array(Listed) }),
  policy: mayStartScreening,
})

export const listScreeningsOf = query({
  name: 'screening/list-screenings-of',
  summary: 'The screenings of a person as codes, latest first, for whoever reads that part of the file.',
  path: '/persons/:personId/screenings',
  input: z.object({ personId: Uuid }),
  output: z.object({ screenings: z.array(Listed) }),
  policy: mayReadScreeningsOf,
})

export const readScreening = query({
  name: 'screening/read-screening',
  summary: 'One screening by id or code, with its answers and its result.',
  path: '/screenings/:screening',
  input: z.object({ screening: z.union([Uuid, HumanCode]) }),
  output: ScreeningRecord.extend({ person: z.object({ alias: z.string(), code: z.string() }).nullable() }),
  policy: mayReadScreening,
})

export const listProtocols = query({
  name: 'screening/list-protocols',
  summary: 'The protocols in use, with version, source and what is uncertain.',
  path: '/screening-protocols',
  input: z.object({}),
  output: z.object({
    protocols: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        title: Spoken,
        purpose: Spoken,
        audience: Protocol.shape.audience,
        subject: Protocol.shape.subject,
        authority: z.string(),
        source: z.string(),
        verified: z.boolean(),
        uncertain: z.array(z.string()),
        rule: Rule,
        /** How many questions it asks; none means that its list is not in hand yet. */
        asked: z.int(),
      }),
    ),
  }),
  policy: mayReadProtocols,
})

export const readProtocol = query({
  name: 'screening/read-protocol',
  summary: 'A protocol with its questions.',
  path: '/screening-protocols/:protocol/:version',
  input: z.object({ protocol: z.string().max(60), version: z.string().max(20) }),
  output: Protocol,
  policy: mayReadProtocols,
})
