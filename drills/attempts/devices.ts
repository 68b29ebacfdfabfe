import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import * as administration from '#capabilities/devices/model/api-administration.ts'
import * as devices from '#capabilities/devices/model/api.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { organisations } from '#demo/cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import type { Scene } from '../strangers-scene.ts'
import { type Attempt, trying } from './attempt.ts'

interface Proof {
  id: string
  token: string
}

const aProof = (): Proof => ({ id: uuidv7(), token: randomBytes(32).toString('base64url') })

const aDevice = (proof: Proof) => ({
  ...proof,
  code: mintCode('DV', randomBytes(8)),
  kind: 'phone' as const,
  unlock: 'passphrase' as const,
  appVersion: '1.0.0',
  storageKept: true,
})

const report = { pending: 1, held: 1, wrongTries: 0, appVersion: '1.0.0', storageKept: true, freeBytes: null }

/** Somebody of the welfare office whom nobody in this drill is. */
function member({ world }: Scene): PokpongActor {
  const grants = [{ role: 'case-worker', scope: { kind: 'organisation' } } as const]
  const { id } = world.member
  return { accountId: id, organisationId: organisations.welfare.id, sessionId: id, grants, steppedUpUntil: null }
}

/** A device of the member, with an entry that it handed in. Nothing is in the seal; who may open it is what is tried. */
export async function ofMember(scene: Scene): Promise<Proof & { entryId: string }> {
  return carriedBy(scene, member(scene))
}

export async function ofActor(scene: Scene): Promise<Proof & { entryId: string }> {
  return scene.actor ? carriedBy(scene, scene.actor) : ofMember(scene)
}

async function carriedBy(scene: Scene, actor: PokpongActor): Promise<Proof & { entryId: string }> {
  const [proof, entryId] = [aProof(), uuidv7()]
  const steppedUpUntil = new Date(scene.world.node.now.getTime() + 600_000).toISOString()
  await scene.as({ ...actor, steppedUpUntil }, devices.registerDevice, aDevice(proof))
  await scene.as(actor, devices.handInSealed, { ...proof, entries: [{ id: entryId, sealed: 'AAAA' }] })
  scene.arranged = { ...proof, entryId }
  return { ...proof, entryId }
}

const arranged = (scene: Scene) => scene.arranged as Proof & { entryId: string }
const proofOf = (scene: Scene): Proof => ({ id: arranged(scene).id, token: arranged(scene).token })
const guessOf = (scene: Scene): Proof => ({ id: arranged(scene).id, token: 'A'.repeat(43) })
export const idOf = (scene: Scene) => arranged(scene).id
const isActive = () => '"active"'

const anEntry = () => [{ id: uuidv7(), sealed: 'AAAA' }]

const carrying: readonly Attempt[] = [
  trying(devices.registerDevice, { input: () => aDevice(aProof()) }),
  trying(devices.deviceStanding, { before: ofMember, input: proofOf, proves: isActive }),
  trying(devices.deviceStanding, { way: 'with a guess', before: ofMember, input: guessOf, proves: isActive }),
  trying(devices.reportContact, {
    way: 'of one’s own',
    before: ofActor,
    input: (scene) => ({ ...proofOf(scene), ...report }),
  }),
  trying(devices.reportContact, {
    way: 'of somebody else',
    before: ofMember,
    input: (scene) => ({ ...proofOf(scene), ...report }),
  }),
  trying(devices.confirmWiped, {
    before: ofMember,
    input: (scene) => ({ ...proofOf(scene), because: 'revoked' }),
  }),
  trying(devices.confirmWiped, {
    way: 'with a guess',
    before: ofMember,
    input: (scene) => ({ ...guessOf(scene), because: 'revoked' }),
  }),
  trying(devices.handInSealed, {
    before: ofMember,
    input: (scene) => ({ ...proofOf(scene), entries: anEntry() }),
  }),
  trying(devices.handInSealed, {
    way: 'with a guess',
    before: ofMember,
    input: (scene) => ({ ...guessOf(scene), entries: anEntry() }),
  }),
  trying(devices.listSealedEntries, {
    way: 'of one’s own',
    before: ofActor,
    input: () => ({}),
    proves: (scene) => arranged(scene).entryId,
  }),
  trying(devices.listSealedEntries, {
    way: 'of somebody else',
    before: ofMember,
    input: () => ({}),
    proves: (scene) => arranged(scene).entryId,
  }),
  trying(devices.settleSealedEntry, {
    way: 'of one’s own',
    before: ofActor,
    input: (scene) => ({ id: arranged(scene).entryId, outcome: 'discarded' }),
  }),
  trying(devices.settleSealedEntry, {
    way: 'of somebody else',
    before: ofMember,
    input: (scene) => ({ id: arranged(scene).entryId, outcome: 'discarded' }),
  }),
  trying(administration.listMyDevices, { way: 'of one’s own', before: ofActor, input: () => ({}), proves: idOf }),
  trying(administration.listMyDevices, { way: 'of somebody else', before: ofMember, input: () => ({}), proves: idOf }),
]

const administering: readonly Attempt[] = [
  trying(administration.listDevices, { before: ofMember, input: () => ({}), proves: idOf }),
  trying(administration.revokeDevice, {
    way: 'of one’s own',
    before: ofActor,
    input: (scene) => ({ id: idOf(scene), because: 'lost' }),
  }),
  trying(administration.revokeDevice, {
    way: 'of somebody else',
    before: ofMember,
    input: (scene) => ({ id: idOf(scene), because: 'lost' }),
  }),
  trying(administration.extendLease, {
    way: 'of one’s own',
    before: ofActor,
    input: (scene) => ({ id: idOf(scene), days: 7 }),
  }),
  trying(administration.extendLease, {
    way: 'of somebody else',
    before: ofMember,
    input: (scene) => ({ id: idOf(scene), days: 7 }),
  }),
  trying(administration.setDevicePolicy, {
    input: () => ({ organisationId: organisations.welfare.id, leaseDays: 7, caseLimit: 50 }),
  }),
  trying(administration.readDevicePolicy, { input: () => ({ organisationId: organisations.welfare.id }) }),
]

export const devicesAttempts: readonly Attempt[] = [...carrying, ...administering]
