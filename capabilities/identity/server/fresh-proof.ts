import type { Actor } from '#platform/model/actor.ts'
import { commonProblems, refuse, type Refusal } from '#platform/model/problem.ts'
import { stepUpMs } from '../model/session.ts'
import type { DoorTx } from './store-door.ts'
import { readSession } from './store-sessions.ts'

/**
 * Changing how somebody signs in needs a sign-in or a proof of presence within ten minutes. A sign-in counts here,
 * unlike for a reveal, because whoever has just come in with a recovery code must be able to add a new passkey.
 * @returns a refusal, or undefined when the proof is fresh
 */
export async function needFreshProof(door: DoorTx, actor: Actor, now: Date): Promise<Refusal | undefined> {
  const session = await readSession(door, actor.sessionId)
  const recent = session && now.getTime() - session.signed_in_at.getTime() < stepUpMs
  const steppedUp = session?.stepped_up_until && session.stepped_up_until > now
  return recent || steppedUp ? undefined : refuse(commonProblems, 'step-up-needed')
}
