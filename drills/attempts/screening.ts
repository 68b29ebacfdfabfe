import { uuidv7 } from 'uuidv7'
import * as clips from '#capabilities/screening/model/api-clips.ts'
import * as screening from '#capabilities/screening/model/api.ts'
import { aPerson } from '#test/world/a-person.ts'
import type { Scene } from '../strangers-scene.ts'
import { aScreening } from '../told-file.ts'
import { type Attempt, trying } from './attempt.ts'

const protocol = { protocol: 'front-line', version: '1.0.0' }
const answers = [{ question: 'ex-hours', code: 'yes' as const }]

export const screeningAttempts: readonly Attempt[] = [
  trying(screening.startScreening, { way: 'of somebody new', input: () => aScreening({ newPerson: aPerson() }) }),
  trying(screening.startScreening, {
    way: 'of somebody known',
    input: ({ file }) => aScreening({ personId: file.personId }),
  }),
  trying(screening.endAtGate, {
    way: 'with nobody written down',
    input: () => ({ ...aScreening(), ending: 'stopped', because: 'person-declined' }),
  }),
  trying(screening.endAtGate, {
    way: 'with somebody known',
    input: ({ file }) => ({ ...aScreening({ personId: file.personId }), ending: 'postponed', because: 'too-tired' }),
  }),
  trying(screening.saveAnswers, { input: ({ file }) => ({ id: file.askingId, answers }) }),
  trying(screening.pauseScreening, { input: ({ file }) => ({ id: file.askingId }) }),
  trying(screening.stopScreening, { input: ({ file }) => ({ id: file.askingId, because: 'person-asked-to-stop' }) }),
  trying(screening.postponeScreening, { input: ({ file }) => ({ id: file.askingId, because: 'too-tired' }) }),
  trying(screening.completeScreening, { input: ({ file }) => ({ id: file.askingId }) }),
  trying(screening.recordScreening, {
    way: 'of somebody new',
    input: () => ({ ...aScreening({ newPerson: aPerson() }), answers }),
  }),
  trying(screening.recordScreening, {
    way: 'of somebody known',
    input: ({ file }) => ({ ...aScreening({ personId: file.personId }), answers }),
  }),
  trying(screening.classifyAsLabourDispute, {
    input: ({ file }) => ({ id: file.screeningId, disputeId: uuidv7(), reason: 'wages-only' }),
  }),
  trying(screening.listMyScreenings, { input: () => ({}), proves: ({ file }) => file.screeningCode }),
  trying(screening.listScreeningsOf, {
    input: ({ file }) => ({ personId: file.personId }),
    proves: ({ file }) => file.screeningCode,
  }),
  trying(screening.readScreening, {
    input: ({ file }) => ({ screening: file.screeningId }),
    proves: () => 'what-she-said-to-an-answer',
  }),
  trying(screening.readScreening, {
    way: 'by code',
    input: ({ file }) => ({ screening: file.screeningCode }),
    proves: ({ file }) => file.screeningId,
  }),
  trying(screening.listProtocols, { input: () => ({}) }),
  trying(screening.readProtocol, { input: () => protocol }),
  trying(clips.recordClip, { input: () => aRecording() }),
  trying(clips.checkClip, { before: newClip, input: (scene) => ({ id: scene.arranged, version: '1.0.0' }) }),
  trying(clips.retireClip, {
    way: 'that nobody has heard',
    before: newClip,
    input: (scene) => ({ id: scene.arranged, because: 'not-right' }),
  }),
  trying(clips.retireClip, {
    way: 'in use',
    before: clipInUse,
    input: (scene) => ({ id: scene.arranged, because: 'not-right' }),
  }),
  trying(clips.listClips, { input: () => protocol }),
  trying(clips.listClips, {
    way: 'with a new one',
    before: newClip,
    input: () => protocol,
    proves: (scene) => scene.arranged as string,
  }),
  trying(clips.listClipLanguages, { input: () => ({}) }),
  trying(clips.readClip, {
    way: 'that nobody has heard',
    before: newClip,
    input: (scene) => ({ id: scene.arranged }),
    proves: () => sound,
  }),
  trying(clips.readClip, {
    way: 'in use',
    before: clipInUse,
    input: (scene) => ({ id: scene.arranged }),
    proves: () => sound,
  }),
]

/** The head of a WebM file and nothing after it. */
const sound = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, ...new Uint8Array(28)]).toString('base64')

function aRecording() {
  return {
    id: uuidv7(),
    ...protocol,
    question: 'dr-job',
    language: 'kjg' as const,
    mediaType: 'audio/webm' as const,
    milliseconds: 4000,
    sound,
  }
}

async function newClip(scene: Scene): Promise<string> {
  const recording = aRecording()
  await scene.as('administrator', clips.recordClip, recording)
  return recording.id
}

async function clipInUse(scene: Scene): Promise<string> {
  const id = await newClip(scene)
  await scene.as('coordinator', clips.checkClip, { id, version: '1.0.0' })
  return id
}
