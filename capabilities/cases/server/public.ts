import type { Part } from '#capabilities/access/model/part.ts'
import type { CasePerson, CaseSummary, Phase, PhaseState, Urgency } from '#capabilities/cases/model/case.ts'
import type { Need, NeedState } from '#capabilities/cases/model/need.ts'
import type { TimelineParams } from '#capabilities/cases/model/timeline.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import type { CommandContext, QueryContext } from '#platform/server/operation.ts'

/** What a neighbour hands over for the case's timeline. */
export interface TimelineNote {
  /** capability/what, such as referrals/offered. */
  kind: string
  /** Codes, ids and counts only. */
  params?: TimelineParams
  /** Whose eyes: readers of this part of the case; `needs` unless told. */
  part?: Part
  /** Free text; it is sealed here, under the case's key. */
  text?: string
  /** When it happened; the command's own time unless told. */
  at?: Date
}

/** Cases that the actor reaches, by id; a case that does not exist for the actor is simply missing. */
export async function readCaseSummaries(_ctx: QueryContext, _caseIds: readonly string[]): Promise<Map<string, CaseSummary>> {
  throw new Error('In the making.')
}

/** One case by its human code; undefined when the actor does not reach it. */
export async function findCaseByCode(_ctx: QueryContext, _code: string): Promise<CaseSummary | undefined> {
  throw new Error('In the making.')
}

/** Cases of a person that the actor reaches, the newest first. */
export async function casesOfPerson(_ctx: QueryContext, _personId: string): Promise<CaseSummary[]> {
  throw new Error('In the making.')
}

/** Persons of a case, in the order in which they joined; empty when the actor does not reach it. */
export async function personsOfCase(_ctx: QueryContext, _caseId: string): Promise<CasePerson[]> {
  throw new Error('In the making.')
}

/** Needs in codes (not the person's own words), unmet ones first; empty without the part `needs`. */
export async function needsOf(_ctx: QueryContext, _caseId: string): Promise<Need[]> {
  throw new Error('In the making.')
}

/** Moves a need on and puts the case in its place in the order of need. False when the actor does not reach it. */
export async function markNeed(_ctx: CommandContext, _needId: string, _state: NeedState): Promise<boolean> {
  throw new Error('In the making.')
}

/** Writes what happened into the case's timeline. The actor must reach the case. */
export async function noteOnTimeline(_ctx: CommandContext, _caseId: string, _note: TimelineNote): Promise<void> {
  throw new Error('In the making.')
}

/** Moves one phase. Nothing happens when it stands there already. */
export async function setPhase(_ctx: CommandContext, _caseId: string, _phase: Phase, _state: PhaseState): Promise<void> {
  throw new Error('In the making.')
}

/** Raises or lowers the urgency, and with it the place in the order of need. */
export async function setUrgency(_ctx: CommandContext, _caseId: string, _urgency: Urgency): Promise<void> {
  throw new Error('In the making.')
}

/** Who accompanies: the organisation and the account of its case worker (null while nobody is assigned). */
export async function assignedOf(
  _ctx: QueryContext,
  _caseId: string,
): Promise<{ organisationId: string; accountId: string | null } | undefined> {
  throw new Error('In the making.')
}

/** What waits for the actor in cases. */
export async function waitingFor(_ctx: QueryContext): Promise<WaitingItem[]> {
  throw new Error('In the making.')
}
