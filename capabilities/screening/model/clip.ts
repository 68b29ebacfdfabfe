import * as z from 'zod'
import { Uuid } from '#platform/model/ids.ts'
import { ListenLanguage, listenLanguages } from './listen-languages.ts'
import { askedQuestions, type Protocol } from './protocol.ts'
import { SoundType } from './sound.ts'

/** Stored: never rename or reuse. A clip is `new` until a second speaker has listened. */
export type ClipState = 'new' | 'in-use' | 'retired'

/** How a clip stands beside the words of one version. `hear-again`: it was right, and the words have changed since. */
export const ClipStanding = z.enum(['new', 'in-use', 'hear-again'])
export type ClipStanding = z.infer<typeof ClipStanding>

export const retirements = ['not-right', 'not-clear', 'not-needed'] as const
export const Retirement = z.enum(retirements)

export const QuestionId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(60)
export const ProtocolId = z
  .string()
  .regex(/^[a-z][a-z0-9-]+$/)
  .max(60)
export const ProtocolVersion = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/)
  .max(20)

export const Clip = z.object({
  id: Uuid,
  question: QuestionId,
  language: ListenLanguage,
  standing: ClipStanding,
  mediaType: SoundType,
  bytes: z.int(),
  milliseconds: z.int(),
  recordedBy: Uuid,
})
export type Clip = z.infer<typeof Clip>

/** How many of the questions that are asked can be listened to. */
export const LanguageCount = z.object({ language: ListenLanguage, inUse: z.int() })
export type LanguageCount = z.infer<typeof LanguageCount>

export function standingOf(state: ClipState, isOfTheseWords: boolean): ClipStanding {
  if (state === 'new') return 'new'
  return isOfTheseWords ? 'in-use' : 'hear-again'
}

/** All eight, in their order, also those in which nothing was recorded yet. */
export function countByLanguage(clips: readonly Pick<Clip, 'language' | 'standing'>[]): LanguageCount[] {
  return listenLanguages.map((language) => ({
    language,
    inUse: clips.filter((clip) => clip.language === language && clip.standing === 'in-use').length,
  }))
}

/** The same clips always come in the same order: by question as asked, then language, then id. */
export function inOrder<C extends Pick<Clip, 'id' | 'question' | 'language'>>(protocol: Protocol, clips: C[]): C[] {
  const place = new Map(askedQuestions(protocol).map((question, at) => [question.id, at]))
  const rank = (clip: C) => (place.get(clip.question) ?? 0) * 100 + listenLanguages.indexOf(clip.language)
  return clips.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1))
}
