import pg from 'pg'

/**
 * The server with the sabotage of the drill `kill`: one commit in five is rolled back and reported as done. The first
 * commits are real, so that it starts and people can sign in.
 */
const honest = 100
let commits = 0
type Query = (text: unknown, ...rest: unknown[]) => Promise<{ command: string }>
const prototype = pg.Client.prototype as unknown as { query: Query }
const query = prototype.query

prototype.query = async function (this: unknown, text, ...rest) {
  if (text !== 'commit') return query.call(this, text, ...rest)
  commits += 1
  if (commits < honest || commits % 5 !== 0) return query.call(this, text, ...rest)
  await query.call(this, 'rollback')
  return { command: 'COMMIT' }
}

await import('#apps/server/main.ts')
