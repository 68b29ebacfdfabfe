import { requestProof } from '../api/proof.ts'
import { devicePresence } from './presence.ts'

/**
 * Whoever holds this device shows that it is theirs: with the device's own lock, passphrase or PIN, never with a second
 * secret. Wrong tries count as at the lock: the fifth PIN locks the store, the tenth passphrase wipes it. False when the
 * person gave up, the store was locked meanwhile, or no store is open here.
 *
 * `requestProof('step-up')` comes to the same where the node can't be reached and a store is open: call this one only
 * where the proof has to be the device's, also with a network.
 */
export function proveHere(): Promise<boolean> {
  return devicePresence.current() === 'open' ? requestProof('here') : Promise.resolve(false)
}
