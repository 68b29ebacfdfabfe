import type * as z from 'zod'
import { commonProblems, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { Founder } from '../model/api-means.ts'
import { identityProblems } from '../model/problems.ts'
import { createAccount } from './create-account.ts'
import { createOrganisation } from './create-organisation.ts'
import { isNameTaken } from './store-accounts.ts'
import { isHeldByAnother } from './store-grants.ts'

/**
 * The first administrator with their organisation, once: the account stands at the beginning of everything, so it
 * is its own author.
 * @returns the account's id
 */
export async function foundNode(
  ctx: CommandContext,
  founder: z.output<typeof Founder> | undefined,
): Promise<string | Refusal> {
  if (!founder) return refuse(commonProblems, 'invalid-input')
  const founded = await isHeldByAnother(ctx.tx, ['administrator'], { than: [], national: true })
  if (founded) return refuse(identityProblems, 'link-over')
  if (await isNameTaken(ctx.tx, founder.signInName)) return refuse(identityProblems, 'name-taken')
  const { organisation, accountId, displayName, signInName } = founder
  await createOrganisation(ctx.tx, { ...organisation, provinces: [], parentId: null })
  const grants = [{ role: 'administrator', scope: { kind: 'national' } }] as const
  const account = {
    id: accountId,
    organisationId: organisation.id,
    displayName,
    signInName,
    grants,
    createdBy: accountId,
  }
  await createAccount(ctx.tx, account, ctx.now)
  return accountId
}
