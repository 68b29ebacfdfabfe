import { Refusal } from '#platform/model/problem.ts'
import type { Attempt } from './attempts/attempt.ts'
import { type Expectation, isAboutRecord, isExpected, type Seat, type Standing } from './expectations/expectation.ts'
import { mayRead } from './expectations/walls.ts'
import type { Scene } from './strangers-scene.ts'
import type { Mark } from './strangers-world.ts'

/** What became of an attempt. */
export type Outcome =
  /** Done, and the answer holds what it was asked for. */
  | { kind: 'given'; answer: string }
  /** Not done, or answered with nothing of the record. */
  | { kind: 'refused'; because: string; answer: string }
  /** The policy let it pass; another rule stopped it (409, 422 of the capability's own problems). */
  | { kind: 'let-through'; because: string; answer: string }
  /** A 500. */
  | { kind: 'fault'; because: string; answer: string }

export interface Finding {
  kind: 'allowed-wrongly' | 'refused-wrongly'
  what: string
}

/** Problems by which the policy, the session or a proof of who one is says no; every other problem comes after them. */
const refusing = [
  'not-found',
  'not-allowed',
  'not-signed-in',
  'step-up-needed',
  'sign-in-refused',
  'link-over',
  'proof-refused',
  // A new record with the id of an existing one that the actor may not see.
  'already-exists',
]

/** @throws when the input was wrong: then the drill has tried nothing */
export async function outcomeOf(attempt: Attempt, scene: Scene, run: () => Promise<unknown>): Promise<Outcome> {
  let answer: unknown
  try {
    answer = await run()
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    return { kind: 'fault', because: `${code ?? ''} ${message}`.trim(), answer: '' }
  }
  if (!(answer instanceof Refusal)) {
    const text = JSON.stringify(answer)
    const given = attempt.proves === undefined || text.includes(attempt.proves(scene))
    return given
      ? { kind: 'given', answer: text }
      : { kind: 'refused', because: 'nothing of it in the answer', answer: text }
  }
  const { type, params } = answer.problem
  const text = JSON.stringify(answer.problem)
  if (type === 'invalid-input') throw new Error(`${attempt.row} is tried with a wrong input: ${text}`)
  const because = params?.['because'] === undefined ? type : `${type}: ${params['because']}`
  return { kind: refusing.includes(type) ? 'refused' : 'let-through', because, answer: text }
}

/** What the outcome says about the walls, measured by what a person wrote down. */
export function judge(
  row: string,
  expectation: Expectation,
  standing: Standing,
  seat: Seat | undefined,
  outcome: Outcome,
): Finding | undefined {
  const { kind } = outcome
  if (isExpected(expectation, standing, seat)) {
    if (kind === 'given') return undefined
    return { kind: 'refused-wrongly', what: `${kind}, ${outcome.because}` }
  }
  if (kind === 'given') return { kind: 'allowed-wrongly', what: 'given' }
  if (kind === 'let-through') return { kind: 'allowed-wrongly', what: `let through, ${outcome.because}` }
  // Refused, but as a fault of ours.
  if (kind === 'fault') return { kind: 'refused-wrongly', what: `fault, ${outcome.because}` }
  const told =
    isAboutRecord(expectation) &&
    isAboutSomebody(row) &&
    standsNowhere(standing) &&
    outcome.because.startsWith('not-allowed')
  return told ? { kind: 'allowed-wrongly', what: `told that it exists, ${outcome.because}` } : undefined
}

/** What somebody may not read does not exist: 404, never 403 (STYLE.md). */
function standsNowhere(standing: Standing): boolean {
  return ['none', 'declined', 'lapsed', 'expired', 'withdrawn', 'taken-back'].includes(standing)
}

/**
 * Records that are about nobody (accounts, devices, rooms, clocks), and stays that a shelter's own people see on its board also
 * after the file has closed to them: that they exist is no secret.
 */
const aboutNobody = [
  'identity/',
  'devices/',
  'sync/compare-held',
  'sync/list-differences',
  'assistance/save-room',
  'assistance/close-room',
  'assistance/arrive',
  'assistance/cancel-arrival',
  'assistance/leave',
  'assistance/move-room',
  'assistance/plan-departure',
  'referrals/take-up-escalation',
]

function isAboutSomebody(row: string): boolean {
  return !aboutNobody.some((begins) => row.startsWith(begins))
}

const receivers: readonly Seat[] = ['supervisor', 'shelter-manager', 'health-worker']
const coordinators: readonly Seat[] = ['coordinator', 'office-coordinator']

/** Where an answer tells more than the standing opens, because it is meant to. */
const toldByDesign: readonly { row: string; about: string; seats: readonly Seat[] }[] = [
  // A reviewer of an opening in danger asks for the case by its code.
  { row: 'cases/list-openings', about: 'case code', seats: coordinators },
  { row: 'work/read-my-work', about: 'case code', seats: coordinators },
  // The same answer, on its way to a device.
  { row: 'sync/read-carried of one’s own', about: 'case code', seats: coordinators },
  // By the acceptance the offer becomes a referral; the next screen is the case.
  { row: 'referrals/accept-referral', about: 'case code', seats: receivers },
  { row: 'assistance/list-awaited', about: 'case code', seats: receivers },
]

/** Words in an answer that this role in this standing may not read, whatever the operation. */
export function leaksIn(
  row: string,
  marks: readonly Mark[],
  standing: Standing,
  seat: Seat | undefined,
  { answer }: Outcome,
): Finding[] {
  const leaked = marks.filter((mark) => answer.includes(mark.text) && !maySee(row, mark, standing, seat))
  const kinds = new Set(
    leaked.map(({ about, part, of, file }) => `${about} (${part} of the ${of}) of the file ${file}`),
  )
  return [...kinds].map((what) => ({ kind: 'allowed-wrongly', what: `leaks ${what}` }))
}

function maySee(row: string, mark: Mark, standing: Standing, seat: Seat | undefined): boolean {
  if (seat === undefined) return false
  if (toldByDesign.some((each) => each.row === row && each.about === mark.about && each.seats.includes(seat)))
    return true
  return mayRead(standing, seat, mark.file, mark.of, mark.part)
}
