import { uuidv7 } from 'uuidv7'
import * as given from '#capabilities/assistance/model/api-assistance.ts'
import * as assistance from '#capabilities/assistance/model/api.ts'
import { acceptReferral } from '#capabilities/referrals/model/api.ts'
import { aRoom } from '#test/world/a-room.ts'
import type { Scene } from '../strangers-scene.ts'
import { type Attempt, trying } from './attempt.ts'

const words = 'said in an attempt'
const stay = ({ stay: { stayId } }: Scene) => ({ id: stayId })
const ofCase = ({ file: { caseId } }: Scene) => ({ caseId })

export const assistanceAttempts: readonly Attempt[] = [
  trying(assistance.readBoard, { way: 'of the own shelter', input: () => ({}), proves: () => '"residents"' }),
  trying(assistance.readBoard, {
    way: 'with whom the alias names',
    input: () => ({}),
    proves: ({ file }) => file.alias,
  }),
  trying(assistance.saveRoom, { way: 'of the own shelter', input: () => aRoom() }),
  trying(assistance.saveRoom, {
    way: 'of this shelter',
    input: (scene) => aRoom({ id: scene.stay.roomId, name: { en: 'Changed', lo: 'ປ່ຽນ' } }),
  }),
  trying(assistance.closeRoom, { input: (scene) => ({ id: scene.stay.emptyRoomId }) }),
  trying(assistance.listAwaited, {
    before: accept,
    input: () => ({}),
    proves: (scene) => scene.fileIn('offered').personCode,
  }),
  trying(assistance.planArrival, {
    way: 'before the answer',
    before: leaveFirst,
    input: (scene) => plan(scene, scene.fileIn('offered')),
  }),
  trying(assistance.planArrival, {
    way: 'after the answer',
    before: acceptOrLeave,
    input: (scene) => plan(scene, scene.fileIn('offered')),
  }),
  trying(assistance.arrive, {
    before: planAgain,
    input: (scene) => ({
      id: (scene.arranged as string | undefined) ?? scene.stay.stayId,
      arrivedOn: scene.day(0),
      roomId: scene.stay.roomId,
    }),
  }),
  trying(assistance.moveRoom, { input: (scene) => ({ ...stay(scene), roomId: scene.stay.emptyRoomId }) }),
  trying(assistance.planDeparture, { input: (scene) => ({ ...stay(scene), plannedDeparture: scene.day(20), words }) }),
  trying(assistance.leave, { input: (scene) => ({ ...stay(scene), leftOn: scene.day(0), reason: 'own-wish', words }) }),
  trying(assistance.cancelArrival, {
    before: planAgain,
    input: (scene) => ({ id: (scene.arranged as string | undefined) ?? scene.stay.stayId, reason: 'did-not-arrive' }),
  }),
  trying(assistance.listVacancies, {
    input: () => ({}),
    proves: (scene) => scene.world.files.referred.receiver.organisationId,
  }),
  trying(assistance.canHelp, {
    input: (scene) => ({ referralId: scene.fileIn('offered').referralId }),
    proves: () => 'hasRooms',
  }),
  ...(['health-check', 'counselling', 'legal-advice', 'phone-call'] as const).map((kind) =>
    trying(given.recordAssistance, {
      way: kind,
      input: (scene) => ({
        id: uuidv7(),
        personId: scene.file.personId,
        caseId: scene.file.caseId,
        kind,
        givenOn: scene.day(0),
        note: words,
      }),
    }),
  ),
  trying(given.voidAssistance, { input: (scene) => ({ id: scene.stay.assistanceId, reason: 'written-twice' }) }),
  ...(['health-check', 'counselling', 'legal-advice'] as const).map((kind) =>
    trying(given.readAssistanceOfCase, { way: kind, input: ofCase, proves: () => `note-on-${kind}-` }),
  ),
  trying(given.readAssistanceOfCase, { way: 'stays', input: ofCase, proves: (scene) => scene.stay.stayId }),
  trying(given.readToday, { way: 'of the own house', input: () => ({}), proves: () => '"appointments"' }),
  trying(given.readToday, {
    way: 'with whom the alias names',
    before: helpToday,
    input: () => ({}),
    proves: ({ file }) => file.alias,
  }),
]

function accept(scene: Scene) {
  const { receiver, referralId } = scene.fileIn('offered')
  return scene.as(receiver.manager, acceptReferral, { id: referralId })
}

/** Whoever stays there already has left. */
async function leaveFirst(scene: Scene): Promise<void> {
  if (scene.file.stay)
    await scene.as(scene.file.receiver.manager, assistance.leave, {
      ...stay(scene),
      leftOn: scene.day(0),
      reason: 'own-wish',
    })
}

async function acceptOrLeave(scene: Scene): Promise<void> {
  await leaveFirst(scene)
  if (!scene.file.stay) await accept(scene)
}

function plan(scene: Scene, file: Scene['file']) {
  return {
    id: uuidv7(),
    personId: file.personId,
    caseId: file.caseId,
    referralId: file.referralId,
    plannedArrival: scene.day(1),
    roomId: file.receiver.roomId,
    words,
  }
}

/** She left, and a place is kept for her again. @returns the new stay */
async function planAgain(scene: Scene): Promise<string> {
  const { file } = scene
  const manager = file.receiver.manager
  await leaveFirst(scene)
  const again = plan(scene, file)
  await scene.as(manager, assistance.planArrival, again)
  return again.id
}

async function helpToday(scene: Scene): Promise<void> {
  const { personId, caseId, receiver } = scene.file
  const help = { id: uuidv7(), personId, caseId, kind: 'health-check', givenOn: scene.day(0) } as const
  await scene.as(receiver.nurse, given.recordAssistance, help)
}
