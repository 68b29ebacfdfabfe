import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import { uuidv7 } from 'uuidv7'
import { operations } from '#apps/server/compose.ts'
import { saveRoom } from '#capabilities/assistance/model/api.ts'
import { breakGlass } from '#capabilities/cases/model/api-responsibility.ts'
import { withdrawConsent } from '#capabilities/consents/model/api.ts'
import { inviteAccount } from '#capabilities/identity/model/api-administration.ts'
import { newAuthenticator } from '#capabilities/identity/server/authenticator.ts'
import { createAccount, createOrganisation } from '#capabilities/identity/server/public.ts'
import { issueRecoveryCodes } from '#capabilities/identity/server/recovery-codes.ts'
import { putAuthenticator, putPassword } from '#capabilities/identity/server/store-credentials.ts'
import { atTheDoor, openDoor } from '#capabilities/identity/server/store-door.ts'
import { insertSession } from '#capabilities/identity/server/store-sessions.ts'
import type { PokpongActor, Role } from '#capabilities/identity/model/role.ts'
import { escalateOverdueReferrals, listEscalations } from '#capabilities/referrals/model/api-coordination.ts'
import { acceptReferral, declineReferral, withdrawReferral } from '#capabilities/referrals/model/api.ts'
import { loadCollection } from '#capabilities/statistics/model/api.ts'
import { country } from '#countries/chosen.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { Database, Tx } from '#platform/server/database.ts'
import { aRoom } from '#test/world/a-room.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { aCollection } from './attempts/others.ts'
import { type Receiving, receiving, type Seat, type Standing } from './expectations/expectation.ts'
import { type Teller, tellFile, type ToldFile, type Wall } from './told-file.ts'
import { type Receiver, tellOffer, tellStay, type ToldStay } from './told-referral.ts'

const day = 86_400_000

/** A survivor's file in one state of its referral, with everybody who stands in a relation to it. */
export interface StrangersFile extends ToldFile {
  state: Receiving
  referralId: string
  stay: ToldStay | undefined
  receiver: Receiver & { visitorId: string; roomId: string }
  /** The need has moved on since it was written. */
  needVersion: number
}

/** Words that may be read behind one wall of one file. */
export interface Mark extends Wall {
  text: string
  file: Receiving
  about: string
}

export interface StrangersWorld {
  node: TestNode
  files: Readonly<Record<Receiving, StrangersFile>>
  marks: readonly Mark[]
  openingId: string
  escalationId: string
  /** Somebody in the welfare office whom administrators look after, and who can sign in with a password. */
  member: {
    id: string
    signInName: string
    password: string
    argon2id: string
    code: () => string
    recoveryCode: string
  }
  /** One of the member's own sessions. */
  sessionId: string
  /** The secret of a link that somebody was invited with. */
  invitation: string
  collectionId: string
  strangerId: string
  helperId: string
}

const memberPassword = 'three red bridges at Pakse'

/** Seven survivors, each told through commands, at times that leave every clock where the story needs it. */
export async function buildWorld(database: Database): Promise<StrangersWorld> {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  const today = new Date()
  const marks: Mark[] = []
  const files = {} as Record<Receiving, StrangersFile>
  for (const state of receiving) files[state] = await tell(node, today, state, marks)
  node.now = today
  const [strangerId, helperId] = [uuidv7(), uuidv7()]
  const member = await addMember(node)
  await asOwnerOfStaff(node, async (tx) => {
    await createAccount(tx, newAccount(strangerId, organisations.partner.id, 'stranger', 'analyst'), today)
    await createAccount(tx, newAccount(helperId, organisations.partner.id, 'helper', 'case-worker'), today)
  })
  const openingId = await openInDanger(node, files.referred, helperId, marks)
  await node.do('coordinator', escalateOverdueReferrals, {})
  const { escalations } = await node.do('coordinator', listEscalations, {})
  const escalation = escalations.find((each) => each.referralId === files.offered.referralId)!
  const staff = { member, sessionId: await addSession(node, member.id), invitation: await invite(node) }
  const collectionId = uuidv7()
  await node.do('analyst', loadCollection, { ...aCollection, counts: [], id: collectionId, fileSha256: 'f'.repeat(64) })
  return { node, files, marks, openingId, escalationId: escalation.id, ...staff, collectionId, strangerId, helperId }
}

async function addSession(node: TestNode, accountId: string): Promise<string> {
  const session = {
    id: uuidv7(),
    tokenHash: Buffer.from('a session'),
    accountId,
    method: 'password',
    device: { browser: 'other', machine: 'other' },
  } as const
  await atTheDoor(node.database, (door) => insertSession(door, session, node.now))
  return session.id
}

async function invite(node: TestNode): Promise<string> {
  const grants = [{ role: 'analyst', scope: { kind: 'organisation' } } as const]
  const invited = {
    id: uuidv7(),
    displayName: 'Invited',
    signInName: 'invited',
    organisationId: organisations.welfare.id,
    grants,
  }
  const { link } = await node.do('administrator', inviteAccount, invited)
  return link.split('#')[1]!
}

async function tell(node: TestNode, today: Date, state: Receiving, marks: Mark[]): Promise<StrangersFile> {
  const receiver = await addReceiver(node, state)
  const teller = tellerOf(node, state, marks)
  const at = (daysAgo: number) => (node.now = new Date(today.getTime() - daysAgo * day))
  at(6)
  const consentEnds = state === 'expired' ? new Date(today.getTime() - day) : undefined
  const file = await tellFile(teller, {
    receiverId: receiver.organisationId,
    ...(consentEnds ? { consentEnds } : {}),
    ...(state === 'offered' ? { undecided: true } : {}),
  })
  // An urgent offer is overdue after a day and lapses after four.
  at(state === 'lapsed' ? 5 : 2)
  const referralId = await tellOffer(teller, file, receiver)
  const accepted = ['referred', 'expired', 'withdrawn', 'taken-back'].includes(state)
  const staysThere = accepted && state !== 'taken-back'
  const stay = staysThere ? await tellStay(teller, file, referralId, receiver) : undefined
  if (state === 'taken-back') await node.do(receiver.manager, acceptReferral, { id: referralId })
  await tellEnd(node, state, file, referralId, receiver)
  marks.push({ about: 'person code', text: file.personCode, file: state, of: 'person', part: 'offer' })
  marks.push({ about: 'case code', text: file.caseCode, file: state, of: 'case', part: 'offer' })
  return { ...file, state, referralId, stay, receiver, needVersion: await versionOfNeed(node, file.needId) }
}

async function versionOfNeed({ database }: TestNode, needId: string): Promise<number> {
  const { rows } = await database.asOwner((db) =>
    sql<{ version: number }>`select version from cases.need where id = ${needId}`.execute(db),
  )
  return rows[0]!.version
}

async function tellEnd(
  node: TestNode,
  state: Receiving,
  file: ToldFile,
  id: string,
  receiver: Receiver,
): Promise<void> {
  const ended = { id, messageId: uuidv7() }
  if (state === 'declined') await node.do(receiver.manager, declineReferral, { ...ended, reason: 'no-place' })
  if (state === 'taken-back') await node.do('caseWorker', withdrawReferral, { ...ended, reason: 'other-place-found' })
  if (state === 'withdrawn') {
    const told = { consentId: file.consentId, personId: file.personId, toldBy: 'person', toldHow: 'in-person' } as const
    await node.do('caseWorker', withdrawConsent, told)
  }
}

function tellerOf(node: TestNode, file: Receiving, marks: Mark[]): Teller {
  return {
    do: (who, contract, input) => node.do(who, contract, input),
    day: (fromToday) => dayIn(country.zone, new Date(node.now.getTime() + fromToday * day)),
    say(about, wall) {
      const text = `${about.replaceAll(' ', '-')}-${randomLetters()}`
      marks.push({ ...wall, text, file, about })
      return text
    },
  }
}

/** Letters only: a name's digits don't count when it is compared with an alias. */
function randomLetters(): string {
  return Array.from(randomBytes(12), (byte) => String.fromCharCode(97 + (byte % 26))).join('')
}

async function openInDanger(node: TestNode, file: StrangersFile, helperId: string, marks: Mark[]): Promise<string> {
  const id = uuidv7()
  const words = 'danger-told-by-the-helper'
  marks.push({ of: 'case', part: 'notes', text: words, file: file.state, about: 'danger' })
  const helper = actorOf(helperId, organisations.partner.id, 'case-worker', node.now)
  await node.do(helper, breakGlass, { id, code: file.caseCode, reason: 'threat-to-life', words })
  return id
}

/** A shelter of its own for each standing, so that nobody receives two of the files. */
async function addReceiver(node: TestNode, state: Receiving): Promise<StrangersFile['receiver']> {
  const organisationId = uuidv7()
  const [managerId, nurseId, visitorId] = [uuidv7(), uuidv7(), uuidv7()]
  await asOwnerOfStaff(node, async (tx) => {
    const name = { en: `House ${state}`, lo: `ເຮືອນ ${state}` }
    await createOrganisation(tx, { id: organisationId, kind: 'shelter', name, provinces: [], parentId: null })
    await createAccount(tx, newAccount(managerId, organisationId, `manager-${state}`, 'shelter-manager'), node.now)
    await createAccount(tx, newAccount(nurseId, organisationId, `nurse-${state}`, 'health-worker'), node.now)
    await createAccount(tx, newAccount(visitorId, organisationId, `visitor-${state}`, 'case-worker'), node.now)
  })
  const manager = actorOf(managerId, organisationId, 'shelter-manager', node.now)
  const nurse = actorOf(nurseId, organisationId, 'health-worker', node.now)
  const room = aRoom({ name: { en: 'Orchid', lo: 'ດອກກ້ວຍໄມ້' } })
  await node.do(manager, saveRoom, room)
  return { organisationId, manager, nurse, visitorId, roomId: room.id }
}

async function addMember(node: TestNode): Promise<StrangersWorld['member']> {
  const [id, signInName] = [uuidv7(), 'member.of-welfare']
  const { sealed, secret } = newAuthenticator(node.spine.keyring, signInName)
  // A cheap hash: how dear it is to guess is tried where it matters.
  const argon2id = await hash(memberPassword, { memoryCost: 1024, timeCost: 1 })
  const codes = await asOwnerOfStaff(node, async (tx) => {
    await createAccount(tx, newAccount(id, organisations.welfare.id, signInName, 'case-worker'), node.now)
    const door = await openDoor(tx)
    await putPassword(door, id, argon2id, node.now)
    await putAuthenticator(door, id, { sealed, step: 0 }, node.now)
    return issueRecoveryCodes(door, id)
  })
  const code = () => new TOTP({ secret }).generate({ timestamp: node.now.getTime() })
  return { id, signInName, password: memberPassword, argon2id, code, recoveryCode: codes[0]! }
}

function newAccount(id: string, organisationId: string, signInName: string, role: Role) {
  const grants = [{ role, scope: { kind: 'organisation' } as const }]
  return { id, organisationId, displayName: signInName, signInName, grants, createdBy: accounts.administrator.id }
}

/** A transaction with the settings that the history needs. */
function asOwnerOfStaff<T>(node: TestNode, run: (tx: Tx) => Promise<T>): Promise<T> {
  const settings = {
    role: 'pokpong_app',
    'app.account': accounts.administrator.id,
    'app.command': uuidv7(),
    'app.now': node.now.toISOString(),
  }
  return node.database.transact(settings, run)
}

/** National roles stand in the nation, as in the demonstration; the two of an office in their own organisation. */
function grantOf(seat: Seat): PokpongActor['grants'][number] {
  if (seat === 'office-administrator') return { role: 'administrator', scope: { kind: 'organisation' } }
  if (seat === 'office-coordinator') return { role: 'coordinator', scope: { kind: 'organisation' } }
  const cast = Object.values(accounts).find((account) => account.role === seat)!
  return { role: seat, scope: cast.scope }
}

function actorOf(accountId: string, organisationId: string, seat: Seat, now: Date): PokpongActor {
  const steppedUpUntil = new Date(now.getTime() + 7 * day).toISOString()
  return { accountId, organisationId, sessionId: uuidv7(), grants: [grantOf(seat)], steppedUpUntil }
}

/** The account that stands so to the file, holding this role: as after a change of roles, which a relation outlives. */
export function actorFor(world: StrangersWorld, standing: Standing, seat: Seat): PokpongActor {
  const { accountId, organisationId } = placeOf(world, standing)
  return actorOf(accountId, organisationId, seat, world.node.now)
}

function placeOf({ files, strangerId, helperId }: StrangersWorld, standing: Standing) {
  const { officer, colleague, caseWorker, secondAuthority } = accounts
  const ofReceiver = (state: Receiving) => {
    const { visitorId, organisationId } = files[state].receiver
    return { accountId: visitorId, organisationId }
  }
  const others: Record<Exclude<Standing, Receiving>, { accountId: string; organisationId: string }> = {
    none: { accountId: strangerId, organisationId: organisations.partner.id },
    'break-glass': { accountId: helperId, organisationId: organisations.partner.id },
    author: { accountId: officer.id, organisationId: officer.organisationId },
    'same-organisation': { accountId: colleague.id, organisationId: colleague.organisationId },
    assigned: { accountId: caseWorker.id, organisationId: caseWorker.organisationId },
    identification: { accountId: secondAuthority.id, organisationId: secondAuthority.organisationId },
  }
  return standing in others ? others[standing as keyof typeof others] : ofReceiver(standing as Receiving)
}
