import type * as z from 'zod'
import { isKnownPlace, provinceOfPlace } from '#capabilities/places/server/public.ts'
import type { startScreening } from '#capabilities/screening/model/api.ts'
import { passGate } from '#capabilities/screening/model/lifecycle.ts'
import { screeningProblems } from '#capabilities/screening/model/problems.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import { refuse, type Refusal } from '#platform/model/problem.ts'
import type { ScreeningCommand } from './context.ts'
import { usableProtocol } from './protocols.ts'
import type { ScreeningRow } from './store.ts'

export type Circumstances = Omit<z.output<typeof startScreening.input>, 'personId' | 'newPerson'>

/** The protocol to ask by, or why it cannot be: a code that nobody knows is a slip of a device, not of a person. */
export function protocolFor(input: Circumstances): Protocol | Refusal {
  const protocol = usableProtocol(input.protocol.id, input.protocol.version)
  if (!protocol) return refuse(screeningProblems, 'protocol-unknown')
  if (input.place !== null && !isKnownPlace(input.place)) return refuse(screeningProblems, 'place-unknown')
  return protocol
}

export function gateRefusal(input: Circumstances): Refusal | undefined {
  return passGate(input.gate)
}

/** The row of a new screening with all that is known at its beginning. */
export function newRow(
  ctx: ScreeningCommand,
  input: Circumstances,
  about: { personId: string | null; protocol: Protocol; startedAt?: Date },
): ScreeningRow {
  return {
    id: input.id,
    code: input.code,
    record_id: about.personId ?? input.id,
    person_id: about.personId,
    state: 'asking',
    protocol_id: about.protocol.id,
    protocol_version: about.protocol.version,
    setting: input.setting,
    group_code: input.group,
    place: input.place,
    province: input.place && provinceOfPlace(input.place),
    language: input.language,
    officer_id: ctx.actor.accountId,
    organisation_id: ctx.actor.organisationId,
    started_at: about.startedAt ?? ctx.occurredAt,
    finished_at: null,
    ended_because: null,
    outcome: null,
    pattern: null,
    standing: null,
    rule_id: null,
    rule_version: null,
    dimensions: [],
    notes: [],
    answered: 0,
    asked: askedQuestions(about.protocol).length,
    content: null,
    handed_over_at: null,
  }
}
