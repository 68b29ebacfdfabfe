import { compareHeld, listDifferences, readCarried } from '#capabilities/sync/model/api.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { questionKey } from '#platform/model/offline.ts'
import type { Scene } from '../strangers-scene.ts'
import { type Attempt, trying } from './attempt.ts'
import { idOf, ofActor, ofMember } from './devices.ts'

const work = 'work/read-my-work'
const held = (scene: Scene) => ({ deviceId: idOf(scene), digests: {} })
const differences = (scene: Scene) => ({ deviceId: idOf(scene), collection: work, held: {} })
const carried = (scene: Scene) => ({ deviceId: idOf(scene), wanted: [{ collection: work, keys: ['{}'] }] })
/** The file itself, as a device that was told its code somewhere would ask for it. */
const fileOfCase = (scene: Scene) => ({
  deviceId: idOf(scene),
  wanted: [{ collection: readCase.name, keys: [questionKey(readCase, { code: scene.file.caseCode })] }],
})

const own = { way: 'of one’s own', before: ofActor } as const
const others = { way: 'of somebody else', before: ofMember } as const

export const syncAttempts: readonly Attempt[] = [
  trying(compareHeld, { ...own, input: held, proves: () => work }),
  trying(compareHeld, { ...others, input: held, proves: () => work }),
  trying(listDifferences, { ...own, input: differences, proves: () => '{}' }),
  trying(listDifferences, { ...others, input: differences, proves: () => '{}' }),
  trying(readCarried, { ...own, input: carried, proves: () => 'supported' }),
  trying(readCarried, { ...others, input: carried, proves: () => 'supported' }),
  trying(readCarried, {
    way: 'of a case',
    before: ofActor,
    input: fileOfCase,
    proves: ({ file: { caseId } }) => caseId,
  }),
]
