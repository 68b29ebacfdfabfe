import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { mintCode } from '#platform/model/ids.ts'

/** A phone as it registers itself, with a token of its own. */
export const aNewDevice = () => ({
  id: uuidv7(),
  code: mintCode('DV', randomBytes(8)),
  kind: 'phone' as const,
  token: randomBytes(32).toString('base64url'),
  unlock: 'passphrase' as const,
  appVersion: '1.4.2',
  storageKept: true,
})
