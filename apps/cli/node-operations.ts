import * as z from 'zod'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Command, command } from '#platform/model/contract.ts'
import { allow, type Decision, deny } from '#platform/model/decision.ts'
import { Refusal } from '#platform/model/problem.ts'
import { Erasure } from '#platform/server/erasure-ledger.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { replayErasures } from '#platform/server/restore.ts'
import { runAs } from '#platform/server/run-as.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'

/**
 * What is done to the node as a whole. Only the command line does it, so no request reaches these operations; they go
 * through the spine for the audit record, which says who did what to everybody's records and when.
 */
export function mayKeepNode(actor: PokpongActor): Decision {
  return holds(actor, 'administrator') ? allow : deny('administrators-only')
}

const Instant = z.iso.datetime()

export const backUp = command({
  name: 'node/back-up',
  summary: 'Write all records and, apart from them, their keys into a folder.',
  path: '/node/backups',
  input: z.object({ takenAt: Instant }),
  output: z.object({}),
  policy: mayKeepNode,
})

export const restore = command({
  name: 'node/restore',
  summary: 'Finish a restore: whoever was erased after the backup stays erased.',
  path: '/node/restores',
  input: z.object({ backupId: z.uuid(), takenAt: Instant, withKeys: z.boolean(), erasures: z.array(Erasure) }),
  output: z.object({ replayed: z.int() }),
  policy: mayKeepNode,
})

export const rotateKeys = command({
  name: 'node/rotate-keys',
  summary: 'Add a secret to the keyring, or finish wrapping all keys with the newest one.',
  path: '/node/keys',
  input: z.object({ step: z.enum(['secret-added', 'keys-wrapped']), secret: z.int(), keys: z.int() }),
  output: z.object({}),
  policy: mayKeepNode,
})

const backUpOperation = commandOperation(backUp, {
  async execute(ctx, input) {
    ctx.audit({ note: `taken ${input.takenAt}` })
    return {}
  },
})

const restoreOperation = commandOperation(restore, {
  async execute(ctx, input) {
    const replayed = await replayErasures(ctx.tx, input.erasures)
    ctx.audit({ note: `taken ${input.takenAt}, ${input.withKeys ? 'with' : 'without'} keys, erasures ${replayed}` })
    return { replayed }
  },
})

const rotateKeysOperation = commandOperation(rotateKeys, {
  async execute(ctx, input) {
    ctx.audit({ note: `${input.step} ${input.secret}, keys ${input.keys}` })
    return {}
  },
})

const operations = [backUpOperation, restoreOperation, rotateKeysOperation]

/** Does it as the acting account. @throws when it is refused */
export async function keepNode<C extends Command>(
  { spine, actor }: { spine: SpineDependencies; actor: Actor },
  contract: C,
  input: z.input<C['input']>,
): Promise<z.output<C['output']>> {
  const answer = await runAs({ spine, operations }, actor, contract, input)
  if (answer instanceof Refusal) throw new Error(`Refused: ${JSON.stringify(answer.problem)}`)
  return answer
}
