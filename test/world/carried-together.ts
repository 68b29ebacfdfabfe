import { settingsOf } from '#capabilities/access/server/public.ts'
import { asActor, type CastName } from '#demo/cast.ts'
import { Refusal } from '#platform/model/problem.ts'
import type { Carried, Carrying } from '#platform/server/carried.ts'
import { answerWithin } from '#platform/server/spine.ts'
import { Vault } from '#platform/server/vault.ts'
import type { TestNode } from './node.ts'

export interface Together {
  /** What `answerMany` answers, as the contract lets it through; undefined for what may not be read. */
  together: unknown[]
  /** What the query answers to each question by itself, with its own policy. */
  alone: unknown[]
}

/** The same questions of one collection, asked together and one by one. The one must never say more than the other. */
export function askedBothWays(
  node: TestNode,
  who: CastName,
  { answerMany, collection, operation }: Carried,
  questions: readonly object[],
): Promise<Together> {
  const { input, output } = collection.query
  const parsed = questions.map((question) => input.parse(question))
  return asCarrier(node, who, async (ctx) => {
    const many = await answerMany!(ctx, parsed)
    const alone: unknown[] = []
    for (const question of parsed) {
      const answer = await answerWithin(operation, ctx, question)
      alone.push(answer instanceof Refusal ? undefined : answer)
    }
    return { together: many.map((each) => each && output.parse(each)), alone }
  })
}

function asCarrier<T>(node: TestNode, who: CastName, run: (ctx: Carrying) => Promise<T>): Promise<T> {
  const actor = asActor(who)
  const settings = { role: 'pokpong_app', ...node.spine.settingsOf(actor), ...settingsOf(actor) }
  const request = { address: '', site: '', userAgent: '', cookies: {} }
  return node.database.transact({ ...settings, 'app.now': node.now.toISOString() }, (tx) =>
    run({ ...request, tx, actor, now: node.now, vault: new Vault(node.spine.keyring, tx) }),
  )
}
