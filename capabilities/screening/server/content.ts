import type { Answer } from '#capabilities/screening/model/answers.ts'
import type { Result } from '#capabilities/screening/model/result.ts'
import type { GateState } from '#capabilities/screening/model/safety-gate.ts'
import type { SubjectKey } from '#platform/server/vault.ts'

/** What is sealed under the person's key: how it was made safe, what was said, and what it shows with its reasons. */
export interface Content {
  gate: GateState
  answers: Answer[]
  result: Result | null
}

const field = 'screening.content'

export function sealContent(key: SubjectKey, content: Content): Buffer {
  return key.sealJson(field, content)
}

/** Null when there is nothing sealed or the person was erased: the codes stay, the words are gone. */
export function openContent(key: SubjectKey | undefined, sealed: Uint8Array | null): Content | null {
  return key && sealed ? key.unsealJson<Content>(field, sealed) : null
}
