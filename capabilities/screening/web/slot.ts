import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'

/** Where a recording belongs: one question of one protocol in one language. */
export interface Slot {
  protocol: Protocol
  question: Question
  /** Counted from 1. */
  n: number
  language: ListenLanguage
}
