import { listDemoAccounts } from '#capabilities/identity/server/public.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'
import { createCast } from './create-cast.ts'
import { tellDevices } from './devices.ts'
import { tellCentre } from './centre.ts'
import { tellIdentified } from './identified.ts'
import { Story } from './story.ts'
import { tellWaiting } from './waiting.ts'

/**
 * Fills an empty node with the demonstration: invented people, built through the same commands as everyone. Does
 * nothing when it was done before.
 */
export async function seedDemo({ spine }: { spine: SpineDependencies }, say: (words: string) => void): Promise<void> {
  if ((await listDemoAccounts(spine.database)).length > 0) return
  say('Preparing demonstration data.')
  await createCast(spine)
  const story = new Story(spine)
  say('The centre …')
  await tellCentre(story)
  await tellWaiting(story)
  say('People identified in earlier years …')
  await tellIdentified(story)
  await tellDevices(story)
}
