import type * as z from 'zod'
import type { Application } from '#apps/server/application.ts'
import { operations } from '#apps/server/compose.ts'
import { readActorFor } from '#capabilities/identity/server/public.ts'
import type { Role } from '#capabilities/identity/model/role.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Command } from '#platform/model/contract.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runAs } from '#platform/server/run-as.ts'
import { UsageError } from './command-line.ts'

interface Acting {
  application: Application
  actor: Actor
}

/**
 * The command line acts as a named, audited account. Whoever can start it holds the keyring already; the name says who
 * answers for it.
 * @param named the account's sign-in name; without it the only account with the role is taken
 * @throws UsageError when no account or more than one comes into question
 */
export async function actingAs(application: Application, named: string | undefined, role: Role): Promise<Acting> {
  const actors = await application.database.transact({ role: 'pokpong_app' }, (tx) =>
    readActorFor(tx, { signInName: named, role }),
  )
  if (actors.length === 1) return { application, actor: actors[0]! }
  throw new UsageError(
    actors.length === 0
      ? `There is no active account ${named ? `named ${named} ` : ''}with the role ${role}.`
      : `Several accounts have the role ${role}: name one with --as.`,
  )
}

/** Runs a command as the acting account. @throws with the problem's type when it is refused */
export async function command<C extends Command>(
  { application, actor }: Acting,
  contract: C,
  input: z.input<C['input']>,
): Promise<z.output<C['output']>> {
  const answer = await runAs({ spine: application.spine, operations }, actor, contract, input)
  if (answer instanceof Refusal) throw new Error(`Refused: ${JSON.stringify(answer.problem)}`)
  return answer
}
