import type { Database } from '#platform/server/database.ts'
import { nobody } from '#platform/server/spine.ts'
import { issueInvitation } from './invitation.ts'
import { atTheDoor } from './store-door.ts'
import { isHeldByAnother } from './store-grants.ts'

/**
 * A one-time link with which the first administrator is made, while the node has none; each start makes a new one
 * and the earlier ones stop working. There is no default password to forget to change.
 * @param address where people reach the node, such as https://pokpong.example
 * @returns undefined once somebody administers the nation
 */
export async function firstAdministratorLink(
  database: Database,
  address: string,
  now: Date = new Date(),
): Promise<string | undefined> {
  return atTheDoor(database, async (door) => {
    if (await isHeldByAnother(door, ['administrator'], { than: [], national: true })) return undefined
    const founding = { accountId: null, purpose: 'first-administrator', createdBy: nobody, confirmed: true } as const
    const { link } = await issueInvitation(door, founding, now)
    return new URL(link, address).href
  })
}
