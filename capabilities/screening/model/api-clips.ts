import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { Clip, LanguageCount, ProtocolId, ProtocolVersion, QuestionId, Retirement } from './clip.ts'
import { ListenLanguage } from './listen-languages.ts'
import { mayReadProtocols } from './policy.ts'
import { mayCheckClip, mayReadClip, mayRecordClip, mayRetireClip } from './policy-clips.ts'
import { SoundType } from './sound.ts'

/** A minute is long for a question; nobody listens to two. */
const Milliseconds = z.int().min(200).max(120_000)

export const recordClip = command({
  name: 'screening/record-clip',
  summary: 'Keep the recording of a question in one language; it waits until a second speaker has listened.',
  path: '/screening-clips',
  input: z.object({
    id: Uuid,
    protocol: ProtocolId,
    version: ProtocolVersion,
    question: QuestionId,
    language: ListenLanguage,
    mediaType: SoundType,
    milliseconds: Milliseconds,
    /** The file itself, at most 400 KiB. */
    sound: z.base64(),
  }),
  output: z.object({}),
  policy: mayRecordClip,
  // More than a clip may have, so that one a little too long is refused with a sentence.
  bodyLimit: 2 * 1024 * 1024,
})

export const checkClip = command({
  name: 'screening/check-clip',
  summary: 'A second speaker listened: it says the words of this version, and may be used.',
  path: '/screening-clips/:id/check',
  input: z.object({ id: Uuid, version: ProtocolVersion }),
  output: z.object({}),
  policy: mayCheckClip,
})

export const retireClip = command({
  name: 'screening/retire-clip',
  summary: 'Use a recording no longer; it is kept for whoever asks later what was heard.',
  path: '/screening-clips/:id/retire',
  input: z.object({ id: Uuid, because: Retirement }),
  output: z.object({}),
  policy: mayRetireClip,
})

export const listClips = query({
  name: 'screening/list-clips',
  summary: 'Which questions of a protocol can be listened to in which language; new ones only for whoever checks them.',
  path: '/screening-protocols/:protocol/:version/clips',
  input: z.object({ protocol: ProtocolId, version: ProtocolVersion }),
  output: z.object({ asked: z.int(), languages: z.array(LanguageCount), clips: z.array(Clip) }),
  policy: mayReadProtocols,
})

export const listClipLanguages = query({
  name: 'screening/list-clip-languages',
  summary: 'How complete each protocol is in each language.',
  path: '/screening-clips/languages',
  input: z.object({}),
  output: z.object({
    protocols: z.array(
      z.object({
        protocol: ProtocolId,
        version: ProtocolVersion,
        asked: z.int(),
        languages: z.array(LanguageCount),
        /** How many wait for a second speaker; none for whoever does not check. */
        toHear: z.int(),
      }),
    ),
  }),
  policy: mayReadProtocols,
})

export const readClip = query({
  name: 'screening/read-clip',
  summary: 'One recording; its bytes never change under the same id.',
  path: '/screening-clips/:id',
  input: z.object({ id: Uuid }),
  output: z.object({ mediaType: SoundType, base64: z.string(), milliseconds: z.int() }),
  policy: mayReadClip,
})
