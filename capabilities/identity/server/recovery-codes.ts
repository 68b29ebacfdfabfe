import { createHash, randomBytes } from 'node:crypto'
import { recoveryCodeBytes, recoveryCodeCount, recoveryCodeFrom } from '../model/recovery-code.ts'
import { type DoorTx } from './store-door.ts'
import { replaceRecoveryCodes } from './store-credentials.ts'

/** Ten new codes in place of the old ones. Only their digests are kept. */
export async function issueRecoveryCodes(door: DoorTx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCodeFrom(randomBytes(recoveryCodeBytes)))
  await replaceRecoveryCodes(
    door,
    accountId,
    codes.map((code) => hashRecoveryCode(code)),
  )
  return codes
}

/** @param code as printed or as the model has read it, with or without hyphens */
export function hashRecoveryCode(code: string): Buffer {
  return createHash('sha256')
    .update(`recovery ${code.replaceAll('-', '')}`)
    .digest()
}
