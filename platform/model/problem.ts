/**
 * A refusal in the sense of RFC 9457. The server sends the type and parameters, never prose: the reader's own
 * language is chosen on the screen. Parameters hold codes and counts only, nothing about a person.
 */
export interface Problem {
  type: string
  status: number
  params?: Readonly<Record<string, string | number | boolean>>
  /** For invalid input: where and why, as field path and code, so that a form can mark its fields. */
  issues?: readonly { path: string; code: string }[]
}

/** What a command returns instead of its result when a rule says no. A broken invariant throws instead. */
export class Refusal {
  readonly problem: Problem
  constructor(problem: Problem) {
    this.problem = problem
  }
}

/**
 * A refusal whose traces stay: its transaction commits with the audit leaf. A wrong sign-in is recorded although
 * nobody came in. Only for commands that keep no answer.
 */
export class KeptRefusal extends Refusal {}

export type ProblemCatalogue = Readonly<Record<string, { status: number; means: string }>>

/** Problems any operation may answer with; capabilities declare their own beside their rules. */
export const commonProblems = {
  'not-found': { status: 404, means: 'Nothing here that you may read.' },
  'not-signed-in': { status: 401, means: 'The session is missing or has ended.' },
  'not-allowed': { status: 403, means: 'The policy refused; the parameter `because` names the reason.' },
  'step-up-needed': { status: 403, means: 'This needs a fresh proof that it is you.' },
  'invalid-input': { status: 422, means: 'One or more fields cannot be accepted; `issues` names them.' },
  malformed: { status: 400, means: 'The request is not readable JSON.' },
  'too-large': { status: 413, means: 'The request is larger than this operation accepts.' },
  'unsupported-type': { status: 415, means: 'The request is not JSON.' },
  'command-reused': { status: 409, means: 'This command id was already used for something else.' },
  'already-exists': { status: 409, means: 'A record with this id already exists.' },
  'code-taken': { status: 409, means: 'Another record has this code by chance; send it again with a new one.' },
  'changed-meanwhile': { status: 409, means: 'Somebody else changed this record since it was read.' },
  'already-done': { status: 409, means: 'This command was done; its answer is not kept because it named a person.' },
  'too-many-requests': { status: 429, means: 'Too many tries; wait `seconds` seconds.' },
  unavailable: { status: 503, means: 'The service is starting or stopping; try again.' },
  unexpected: { status: 500, means: 'A fault on our side; nothing was changed.' },
} as const satisfies ProblemCatalogue

/** Build a refusal from a catalogue entry, with the status that the catalogue declares. */
export function refuse<C extends ProblemCatalogue>(
  catalogue: C,
  type: keyof C & string,
  params?: Problem['params'],
): Refusal {
  const status = catalogue[type]!.status
  return new Refusal(params ? { type, status, params } : { type, status })
}

export const notFound = new Refusal({ type: 'not-found', status: 404 })
