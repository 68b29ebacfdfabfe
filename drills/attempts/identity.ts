import { TOTP } from 'otpauth'
import { uuidv7 } from 'uuidv7'
import * as administration from '#capabilities/identity/model/api-administration.ts'
import * as means from '#capabilities/identity/model/api-means.ts'
import * as sessions from '#capabilities/identity/model/api.ts'
import { newAuthenticator as makeAuthenticator } from '#capabilities/identity/server/authenticator.ts'
import { putAuthenticator, putPassword } from '#capabilities/identity/server/store-credentials.ts'
import { atTheDoor } from '#capabilities/identity/server/store-door.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { SoftPasskey } from '#test/world/soft-passkey.ts'
import { type Scene, site } from '../strangers-scene.ts'
import { type Attempt, trying } from './attempt.ts'

const own = { kind: 'organisation' } as const
const newPassword = 'seven quiet boats at Pakse'

const signingIn: readonly Attempt[] = [
  trying(sessions.beginPasskeySignIn, { input: () => ({}) }),
  trying(sessions.signInWithPassword, { input: ({ world: { member } }) => typed(member) }),
  trying(sessions.signInWithPassword, {
    way: 'with a wrong password',
    input: ({ world: { member } }) => ({ ...typed(member), password: 'wrong' }),
  }),
  trying(sessions.signInWithRecoveryCode, {
    input: ({ world: { member } }) => ({
      signInName: member.signInName,
      password: member.password,
      recoveryCode: member.recoveryCode,
    }),
  }),
  trying(sessions.signInWithPasskey, { before: passkeySignIn, input: (scene) => scene.arranged }),
  trying(sessions.signOut, { input: () => ({}) }),
  trying(means.openInvitation, { input: ({ world }) => ({ token: world.invitation }) }),
  trying(means.openInvitation, { way: 'with a guess', input: () => ({ token: 'A'.repeat(43) }) }),
  trying(means.beginInvitationPasskey, { input: ({ world }) => ({ token: world.invitation }) }),
  trying(means.beginInvitationAuthenticator, { input: ({ world }) => ({ token: world.invitation }) }),
  trying(means.acceptInvitation, { before: invited, input: (scene) => scene.arranged }),
]

const onesOwn: readonly Attempt[] = [
  trying(sessions.readSession, { input: () => ({}), proves: (scene) => scene.actor?.accountId ?? '' }),
  trying(sessions.beginStepUp, { before: signedIn, input: () => ({}) }),
  trying(sessions.stepUpWithPasskey, { before: passkeyStepUp, input: (scene) => scene.arranged ?? proofOfNobody() }),
  trying(sessions.stepUpWithPassword, {
    before: withPassword,
    input: (scene) => ({
      password: scene.world.member.password,
      code: (scene.arranged as string | undefined) ?? '000000',
    }),
  }),
  trying(sessions.demoStepUp, { before: signedIn, input: () => ({}) }),
  trying(means.readMyAccount, { input: () => ({}) }),
  trying(means.beginPasskey, { input: () => ({}) }),
  trying(means.addPasskey, { before: newPasskey, input: (scene) => scene.arranged ?? keyOfNobody() }),
  trying(means.addPasskey, {
    way: 'without a fresh proof',
    before: stalePasskey,
    input: (scene) => scene.arranged ?? keyOfNobody(),
  }),
  trying(means.renamePasskey, { before: ownPasskey, input: (scene) => ({ id: idOf(scene), label: 'My phone' }) }),
  trying(means.renamePasskey, {
    way: 'of somebody else',
    before: passkeyOfAnother,
    input: (scene) => ({ id: idOf(scene), label: 'My phone' }),
  }),
  trying(means.removePasskey, { before: twoPasskeys, input: (scene) => ({ id: idOf(scene) }) }),
  trying(means.removePasskey, {
    way: 'of somebody else',
    before: passkeyOfAnotherBesides,
    input: (scene) => ({ id: idOf(scene) }),
  }),
  trying(means.beginAuthenticator, { input: () => ({}) }),
  trying(means.setPassword, {
    before: newAuthenticator,
    input: (scene) => ({ password: newPassword, authenticator: scene.arranged ?? null }),
  }),
  trying(means.renewRecoveryCodes, { before: signedIn, input: () => ({}) }),
  trying(means.listDevices, { before: signedIn, input: () => ({}), proves: (scene) => scene.actor?.sessionId ?? '' }),
  trying(means.signOutDevice, {
    before: signedIn,
    input: (scene) => ({ id: scene.actor?.sessionId ?? scene.world.sessionId }),
  }),
  trying(means.signOutDevice, {
    way: 'of somebody else',
    before: signedIn,
    input: ({ world }) => ({ id: world.sessionId }),
  }),
  trying(means.signOutEverywhere, { before: signedIn, input: () => ({}) }),
]

const member = ({ world }: Scene) => ({ id: world.member.id })

const administering: readonly Attempt[] = [
  trying(administration.listOrganisations, { input: () => ({}), proves: () => organisations.centre.id }),
  trying(administration.createOrganisation, { way: 'of the nation', input: () => anOrganisation(null) }),
  trying(administration.createOrganisation, {
    way: 'below the welfare office',
    input: () => anOrganisation(organisations.welfare.id),
  }),
  trying(administration.listAccounts, { input: () => ({}), proves: ({ world }) => world.member.id }),
  trying(administration.listColleagues, { input: () => ({}) }),
  trying(administration.inviteAccount, { way: 'as a case worker', input: () => anInvitation('case-worker') }),
  trying(administration.inviteAccount, { way: 'as an administrator', input: () => anInvitation('administrator') }),
  trying(administration.renewInvitation, { input: member }),
  trying(administration.changeRoles, {
    input: (scene) => ({ ...member(scene), grants: [{ role: 'supervisor', scope: own }] }),
  }),
  trying(administration.changeRoles, {
    way: 'of oneself',
    input: (scene) => ({
      id: scene.actor?.accountId ?? scene.world.member.id,
      grants: [{ role: 'supervisor', scope: own }],
    }),
  }),
  trying(administration.confirmAccount, { before: proposeRole, input: member }),
  trying(administration.suspendAccount, { input: member }),
  trying(administration.reinstateAccount, { before: suspend, input: member }),
]

export const identityAttempts: readonly Attempt[] = [...signingIn, ...onesOwn, ...administering]

function typed({ signInName, password, code }: Scene['world']['member']) {
  return { signInName, password, code: code() }
}

async function signedIn(scene: Scene): Promise<undefined> {
  await scene.signIn()
  return undefined
}

/** A passkey of the account, made as its holder does it. */
async function addPasskey(scene: Scene, holder: Scene['actor']) {
  const passkey = new SoftPasskey(site)
  const begun = (await scene.run(holder, means.beginPasskey, {})) as {
    ceremonyId: string
    options: { challenge: string }
  }
  const attestation = passkey.make(begun.options)
  const { id } = (await scene.run(holder, means.addPasskey, {
    ceremonyId: begun.ceremonyId,
    attestation,
    label: 'key',
  })) as { id: string }
  return { passkey, id }
}

async function ownPasskey(scene: Scene): Promise<string | undefined> {
  await scene.signIn()
  return scene.actor && (await addPasskey(scene, scene.actor)).id
}

async function twoPasskeys(scene: Scene): Promise<string | undefined> {
  const id = await ownPasskey(scene)
  if (scene.actor) await addPasskey(scene, scene.actor)
  return id
}

/** Somebody else who has just signed in. */
async function another(scene: Scene): Promise<NonNullable<Scene['actor']>> {
  const { id } = scene.world.member
  const sessionId = uuidv7()
  await scene.addSession(sessionId, id)
  return {
    accountId: id,
    organisationId: organisations.welfare.id,
    sessionId,
    grants: [{ role: 'case-worker', scope: own }],
    steppedUpUntil: null,
  }
}

async function passkeyOfAnother(scene: Scene): Promise<string> {
  await scene.signIn()
  return (await addPasskey(scene, await another(scene))).id
}

/** The actor has passkeys too, so that none of them is the last. */
async function passkeyOfAnotherBesides(scene: Scene): Promise<string> {
  await twoPasskeys(scene)
  return passkeyOfAnother(scene)
}

async function newPasskey(scene: Scene) {
  await scene.signIn()
  return stalePasskey(scene)
}

/** Without a session that began just now. */
async function stalePasskey(scene: Scene) {
  if (!scene.actor) return undefined
  const begun = (await scene.run(scene.actor, means.beginPasskey, {})) as {
    ceremonyId: string
    options: { challenge: string }
  }
  return { ceremonyId: begun.ceremonyId, attestation: new SoftPasskey(site).make(begun.options), label: 'key' }
}

async function passkeySignIn(scene: Scene) {
  const { passkey } = await addPasskey(scene, await another(scene))
  const begun = (await scene.run(undefined, sessions.beginPasskeySignIn, {})) as {
    ceremonyId: string
    options: { challenge: string }
  }
  return { ceremonyId: begun.ceremonyId, assertion: passkey.use(begun.options) }
}

async function passkeyStepUp(scene: Scene) {
  await scene.signIn()
  if (!scene.actor) return undefined
  const { passkey } = await addPasskey(scene, scene.actor)
  const begun = (await scene.run(scene.actor, sessions.beginStepUp, {})) as {
    passkey: { ceremonyId: string; options: { challenge: string } }
  }
  return { ceremonyId: begun.passkey.ceremonyId, assertion: passkey.use(begun.passkey.options) }
}

async function newAuthenticator(scene: Scene) {
  await scene.signIn()
  if (!scene.actor) return undefined
  const begun = (await scene.run(scene.actor, means.beginAuthenticator, {})) as { ceremonyId: string; secret: string }
  return { ceremonyId: begun.ceremonyId, code: codeOf(scene, begun.secret) }
}

/** The actor has the member's password, and an authenticator. @returns what it shows */
async function withPassword(scene: Scene): Promise<string | undefined> {
  await scene.signIn()
  if (!scene.actor) return undefined
  const { node, member } = scene.world
  const { sealed, secret } = makeAuthenticator(node.spine.keyring, 'drill')
  const { accountId } = scene.actor
  await atTheDoor(scene.database, async (door) => {
    await putPassword(door, accountId, member.argon2id, node.now)
    await putAuthenticator(door, accountId, { sealed, step: 0 }, node.now)
  })
  return codeOf(scene, secret)
}

async function invited(scene: Scene) {
  const token = scene.world.invitation
  const begun = (await scene.run(undefined, means.beginInvitationPasskey, { token })) as {
    ceremonyId: string
    options: { challenge: string }
  }
  const attestation = new SoftPasskey(site).make(begun.options)
  return { token, means: { kind: 'passkey', ceremonyId: begun.ceremonyId, attestation, label: 'key' } }
}

async function proposeRole(scene: Scene): Promise<void> {
  const grants = [{ role: 'supervisor', scope: own } as const]
  await scene.as('administrator', administration.changeRoles, { id: scene.world.member.id, grants })
}

async function suspend(scene: Scene): Promise<void> {
  await scene.as('administrator', administration.suspendAccount, { id: scene.world.member.id })
}

function codeOf(scene: Scene, secret: string): string {
  return new TOTP({ secret }).generate({ timestamp: scene.world.node.now.getTime() })
}

function idOf(scene: Scene): string {
  return (scene.arranged as string | undefined) ?? accounts.administrator.id
}

function anOrganisation(parentId: string | null) {
  return { id: uuidv7(), kind: 'ngo' as const, name: { en: 'New house', lo: 'ເຮືອນໃໝ່' }, provinces: [], parentId }
}

function anInvitation(role: 'case-worker' | 'administrator') {
  const grants = [{ role, scope: own }]
  return {
    id: uuidv7(),
    displayName: 'Somebody New',
    signInName: `new.${role}`,
    organisationId: organisations.welfare.id,
    grants,
  }
}

/** In the right form, and proof of nothing: for whoever has no account at all. */
function proofOfNobody() {
  return { ceremonyId: uuidv7(), assertion: new SoftPasskey(site).use({ challenge: 'AAAA' }) }
}

function keyOfNobody() {
  return { ceremonyId: uuidv7(), attestation: new SoftPasskey(site).make({ challenge: 'AAAA' }), label: 'key' }
}
