import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { escalateOverdue } from '#capabilities/referrals/server/public.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'

/**
 * The node's own clock in the record: no account, nobody can sign in as it. It stands where a coordinator of the
 * nation stands, who sees every clock that ran out and no person.
 */
const clock: PokpongActor = {
  accountId: '00000000-0000-7000-8000-00000000c10c',
  organisationId: '00000000-0000-0000-0000-000000000000',
  sessionId: '00000000-0000-7000-8000-00000000c10c',
  grants: [{ role: 'coordinator', scope: { kind: 'national' } }],
  steppedUpUntil: null,
}

/** Well below the shortest clock of a referral (countries/la/referral-clocks.ts). */
const everyMs = 5 * 60_000

/** What nobody has to ask for: overdue referrals are put before the coordinators, now and every five minutes. */
export function startClockwork(spine: SpineDependencies, log: (line: Record<string, unknown>) => void) {
  let running = Promise.resolve()
  const tick = () => {
    running = running.then(async () => {
      try {
        await escalateOverdue(spine, clock)
      } catch (error) {
        // The name alone: a driver's message can repeat a value.
        log({ level: 'error', clockwork: 'escalate-overdue', fault: error instanceof Error ? error.name : 'thrown' })
      }
    })
  }
  tick()
  const timer = setInterval(tick, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
