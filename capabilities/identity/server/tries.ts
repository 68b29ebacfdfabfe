import type { Database } from '#platform/server/database.ts'
import type { Keyring } from '#platform/server/keyring.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { refuse, type Refusal } from '#platform/model/problem.ts'
import { identityProblems } from '../model/problems.ts'
import { deviceCookie, deviceMs } from '../model/session.ts'
import { afterFailure, giveBack, secondsToWait, takeToken } from '../model/throttle.ts'
import { hashToken } from './secret-token.ts'
import { atTheDoor, type DoorTx, openDoor } from './store-door.ts'
import { forgetOldTries, forgetTries, isKnownDevice, lockTries, saveTries } from './store-tries.ts'

export interface Asker {
  database: Database
  keyring: Keyring
  now: Date
  address: string
  cookies: Readonly<Record<string, string | undefined>>
}

/** The keys under which a try was counted, so that a right one can be taken back. */
export interface CountedTry {
  nameKey: Buffer
  addressKey: Buffer | undefined
}

/**
 * Counts a try before it is made, so that a thousand at once do not all go free, and reads what to check it against
 * in the same transaction. The name typed is counted whether or not there is such an account.
 * @returns a refusal with the seconds to wait, the same for every name
 */
export async function countTry<Means extends { accountId: string }>(
  asker: Asker,
  signInName: string,
  read: (door: DoorTx) => Promise<Means | undefined>,
): Promise<{ counted: CountedTry; means: Means | undefined } | Refusal> {
  const { keyring, now } = asker
  return atTheDoor(asker.database, async (door) => {
    await forgetOldTries(door, now)
    const means = await read(door)
    const device = asker.cookies[deviceCookie]
    const deviceHash = hashToken(device ?? '')
    const since = new Date(now.getTime() - deviceMs)
    const known = await isKnownDevice(door, deviceHash, means?.accountId ?? noAccount, since)
    const nameKey = known
      ? keyring.blindToken('identity.tries.device', `${deviceHash.toString('hex')} ${signInName}`)
      : keyring.blindToken('identity.tries.name', signInName)
    const byName = await lockTries(door, nameKey, now)
    const wait = secondsToWait(byName, now)
    if (wait > 0) return refuse(identityProblems, 'try-later', { seconds: wait })
    // A device that its holder used before is not held up by what strangers behind the same address do.
    const addressKey = known ? undefined : keyring.blindToken('identity.tries.address', networkOf(asker.address))
    if (addressKey) {
      const taken = takeToken(await lockTries(door, addressKey, now), now)
      if (!taken) return refuse(identityProblems, 'try-later', { seconds: 5 })
      await saveTries(door, addressKey, taken)
    }
    await saveTries(door, nameKey, afterFailure(byName, now))
    return { counted: { nameKey, addressKey }, means }
  })
}

/** It was right after all: the wait is forgotten and the address gets its token back. */
export async function takeTryBack(door: DoorTx, { nameKey, addressKey }: CountedTry, now: Date): Promise<void> {
  await forgetTries(door, nameKey)
  if (addressKey) await saveTries(door, addressKey, giveBack(await lockTries(door, addressKey, now), now))
}

/**
 * Counts a wrong try of a machine that names no account, such as a device whose token is not known. Right ones are not
 * counted, so that a stranger behind the same address stops nobody.
 * @returns a refusal when too many came from this network
 */
export async function countStrangersTry(
  asker: Pick<QueryContext, 'tx' | 'vault' | 'now' | 'address'>,
): Promise<Refusal | undefined> {
  const door = await openDoor(asker.tx)
  await forgetOldTries(door, asker.now)
  const key = asker.vault.keyring.blindToken('identity.tries.stranger', networkOf(asker.address))
  const taken = takeToken(await lockTries(door, key, asker.now), asker.now)
  if (!taken) return refuse(identityProblems, 'try-later', { seconds: 5 })
  await saveTries(door, key, taken)
  return undefined
}

const noAccount = '00000000-0000-0000-0000-000000000000'

/** One household or office: a whole IPv4 address, the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
