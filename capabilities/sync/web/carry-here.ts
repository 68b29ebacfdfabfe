import { uuidv7 } from 'uuidv7'
import { registerDevice } from '#capabilities/devices/model/api.ts'
import { mintCode } from '#platform/model/ids.ts'
import { newSubmission } from '#platform/web/api/submission.ts'
import { sendOnce } from '#platform/web/api/send-once.ts'
import { bytesToBase64Url } from '#platform/web/device/base64.ts'
import type { NewVault } from '#platform/web/device/vault-lock.ts'
import type { SessionActor } from '#platform/web/session.ts'
import { appVersion } from './app-version.ts'
import { newPasskeySecret } from './passkey-secret.ts'
import { setUpHere } from './this-device.ts'

interface Wish {
  actor: SessionActor
  passphrase: string
  withPasskey: boolean
}

const day = 86_400_000

/**
 * Registers this device with the node and seals an empty store for its owner. The passphrase always opens it, so that a
 * lost phone lock loses no work.
 */
export async function carryHere({ actor, passphrase, withPasskey }: Wish): Promise<'done' | 'no-passkey'> {
  const passkey = withPasskey ? await newPasskeySecret() : undefined
  if (withPasskey && !passkey) return 'no-passkey'
  const storageKept = (await navigator.storage?.persist?.()) ?? false
  const token = bytesToBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  const { output, input } = await sendOnce(
    registerDevice,
    {
      id: uuidv7(),
      code: mintCode('DV', crypto.getRandomValues(new Uint8Array(8))),
      kind: kindOfDevice(),
      token,
      unlock: passkey ? 'both' : 'passphrase',
      appVersion,
      storageKept,
    },
    // The node says when it was: the phone's clock may be wrong.
    { ...newSubmission(), occurredAt: '' },
  )
  const proofs: NewVault['proofs'] = [{ proof: { means: 'passphrase', words: passphrase }, credentialId: null }]
  if (passkey) {
    proofs.push({ proof: { means: 'passkey', secret: passkey.secret }, credentialId: passkey.credentialId })
  }
  const leaseUntil = Date.now() + output.leaseDays * day
  await setUpHere({ deviceId: input.id, token, nodeKey: output.nodeKey, leaseUntil, proofs, actor })
  return 'done'
}

function kindOfDevice(): 'phone' | 'tablet' | 'laptop' {
  const { userAgent } = navigator
  if (/iPad|Tablet/i.test(userAgent) || (/Android/i.test(userAgent) && !/Mobile/i.test(userAgent))) return 'tablet'
  return /Mobi|iPhone|Android/i.test(userAgent) ? 'phone' : 'laptop'
}
