import { hash, verify } from '@node-rs/argon2'

/** argon2id with 64 MiB and three passes (RFC 9106 section 4, second recommended option). */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

let nobodysHash: Promise<string> | undefined

/**
 * Whether the password is right. Without a hash it works just as long on one that nobody knows, so that the time
 * taken does not tell an unknown name from a wrong password.
 */
export async function isRightPassword(argon2id: string | null | undefined, password: string): Promise<boolean> {
  if (argon2id) return verify(argon2id, password)
  nobodysHash ??= hashPassword(`nobody ${Math.random()}`)
  await verify(await nobodysHash, password)
  return false
}
