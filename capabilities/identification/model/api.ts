import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Decision, DecisionInput, Reason, Request } from './decision.ts'
import {
  mayDecide,
  mayDissent,
  mayReadIdentification,
  mayRequestIdentification,
  mayRevise,
  maySeeAuthorities,
  maySeeQueue,
} from './policy.ts'

const words = z.string().trim().min(1, { error: 'words-needed' }).max(4000, { error: 'too-long' })
const Done = z.object({ id: z.uuid() })

export const requestIdentification = command({
  name: 'identification/request-identification',
  summary: 'Ask the competent authority to decide whether a person is a victim of trafficking.',
  path: '/identification/requests',
  input: z.object({
    id: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    authorityId: z.uuid(),
  }),
  output: Done,
  policy: mayRequestIdentification,
})

export const decideIdentification = command({
  name: 'identification/decide-identification',
  summary: 'Record the authority’s decision, with its basis and reasons.',
  path: '/identification/requests/:requestId/decide',
  input: DecisionInput.safeExtend({ requestId: z.uuid(), id: z.uuid() }),
  output: Done,
  policy: mayDecide,
})

export const reviseDecision = command({
  name: 'identification/revise-decision',
  summary: 'Put a new decision in the place of an earlier one, which stays readable.',
  path: '/identification/decisions/:replacesId/revise',
  input: DecisionInput.safeExtend({ replacesId: z.uuid(), id: z.uuid() }),
  output: Done,
  policy: mayRevise,
})

export const recordDissent = command({
  name: 'identification/record-dissent',
  summary: 'Record that a colleague disagrees with a decision, and why.',
  path: '/identification/decisions/:decisionId/dissent',
  input: z.object({ decisionId: z.uuid(), id: z.uuid(), reasons: words }),
  output: Done,
  policy: mayDissent,
})

export const Waiting = z.object({
  request: Request,
  caseCode: z.string(),
  person: z.object({ code: z.string(), alias: z.string(), sex: z.string(), ageBand: z.string(), isChild: z.boolean() }),
  requestedByName: z.string(),
})

export const listRequests = query({
  name: 'identification/list-requests',
  summary: 'The people about whom the authority was asked, soonest due first.',
  path: '/identification/requests',
  input: z.object({ state: z.enum(['open', 'decided']).default('open') }),
  output: z.object({ requests: z.array(Waiting) }),
  policy: maySeeQueue,
})

export const readRequest = query({
  name: 'identification/read-request',
  summary: 'One request to the authority, open or decided.',
  path: '/identification/requests/:requestId',
  input: z.object({ requestId: z.uuid() }),
  output: Waiting,
  policy: maySeeQueue,
})

export const readIdentification = query({
  name: 'identification/read-identification',
  summary: 'The requests, decisions, reasons and dissents about one person.',
  path: '/identification/persons/:personId',
  input: z.object({ personId: z.uuid() }),
  output: z.object({
    requests: z.array(Request),
    decisions: z.array(Decision.extend({ decidedByName: z.string() })),
    reasons: z.array(Reason),
  }),
  policy: mayReadIdentification,
})

export const listAuthorities = query({
  name: 'identification/list-authorities',
  summary: 'The organisations that may decide on identification.',
  path: '/identification/authorities',
  input: z.object({}),
  output: z.object({
    authorities: z.array(z.object({ id: z.uuid(), name: z.object({ en: z.string(), lo: z.string() }) })),
  }),
  policy: maySeeAuthorities,
})
