import { createHash } from 'node:crypto'
import { revokeDevice } from '#capabilities/devices/model/api-administration.ts'
import { confirmWiped, registerDevice, reportContact } from '#capabilities/devices/model/api.ts'
import type { CastName } from './cast.ts'
import type { Story } from './story.ts'

/** The same token in each telling: a demonstration's devices exist nowhere. */
const tokenOf = (name: string) => createHash('sha256').update(`demo device ${name}`).digest('base64url')

interface Carried {
  who: CastName
  kind: 'phone' | 'tablet' | 'laptop'
  unlock: 'passkey' | 'passphrase' | 'both'
  registered: number
  contact: number
  pending: number
  held: number
  wrongTries?: number
  storageKept?: boolean
}

const carried: readonly Carried[] = [
  { who: 'officer', kind: 'phone', unlock: 'both', registered: 40, contact: 0.05, pending: 0, held: 6 },
  { who: 'centreWorker', kind: 'laptop', unlock: 'passkey', registered: 60, contact: 0.02, pending: 1, held: 18 },
  { who: 'reporter', kind: 'phone', unlock: 'passphrase', registered: 33, contact: 4.2, pending: 7, held: 3 },
  {
    who: 'colleague',
    kind: 'tablet',
    unlock: 'both',
    registered: 21,
    contact: 8.1,
    pending: 12,
    held: 9,
    storageKept: false,
  },
  {
    who: 'caseWorker',
    kind: 'phone',
    unlock: 'passphrase',
    registered: 50,
    contact: 12.1,
    pending: 3,
    held: 4,
    wrongTries: 2,
  },
]

/** The devices that carry the work: in step, out of contact, about to stay closed, lost, and wiped. */
export async function tellDevices(story: Story): Promise<void> {
  for (const device of carried) await tellDevice(story, device)
  const lost = await tellDevice(story, {
    who: 'investigator',
    kind: 'phone',
    unlock: 'both',
    registered: 30,
    contact: 2,
    pending: 0,
    held: 5,
  })
  await story.daysAgo(1).do('administrator', revokeDevice, { id: lost.id, because: 'lost' })
  const left = await tellDevice(story, {
    who: 'programmeOfficer',
    kind: 'laptop',
    unlock: 'passkey',
    registered: 90,
    contact: 9,
    pending: 0,
    held: 0,
  })
  await story.daysAgo(8.5).do('administrator', revokeDevice, { id: left.id, because: 'left' })
  await story.daysAgo(8.4).do('programmeOfficer', confirmWiped, { ...left, because: 'revoked' })
}

async function tellDevice(story: Story, { who, registered, contact, kind, unlock, ...said }: Carried) {
  const proof = { id: story.id(), token: tokenOf(`${who} ${kind}`) }
  const report = { appVersion: '1.4.2', storageKept: said.storageKept ?? true }
  const code = story.code('DV')
  await story.daysAgo(registered).do(who, registerDevice, { ...proof, code, kind, unlock, ...report })
  const { pending, held, wrongTries = 0 } = said
  await story
    .daysAgo(contact)
    .do(who, reportContact, { ...proof, ...report, pending, held, wrongTries, freeBytes: 5e9 })
  return proof
}
