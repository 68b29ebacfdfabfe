import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { demoSignIn, listDemoAccounts } from '#capabilities/identity/server/public.ts'
import { commonProblems, refuse } from '#platform/model/problem.ts'
import type { Database } from '#platform/server/database.ts'
import { sendProblem } from '#platform/server/problem-reply.ts'

interface DemoSession {
  database: Database
  clock: () => Date
  secure: boolean
}

const Chosen = z.object({ account: z.uuid() })

/** Sign-in without a proof, mounted in demonstration mode only. Production has no such route. */
export function mountDemoSession(app: FastifyInstance, { database, clock, secure }: DemoSession): void {
  app.get('/api/session/demo', async (_request, reply) => reply.send({ accounts: await listDemoAccounts(database) }))
  app.post('/api/session/demo', async (request, reply) => {
    const chosen = Chosen.safeParse(request.body)
    const issues = [{ path: 'account', code: 'uuid-needed' }]
    if (!chosen.success) return sendProblem(reply, { type: 'invalid-input', status: 422, issues })
    const browser = { userAgent: request.headers['user-agent'] ?? '', cookies: request.cookies, now: clock() }
    const signedIn = await demoSignIn(database, chosen.data.account, browser)
    if (!signedIn) return sendProblem(reply, refuse(commonProblems, 'not-found').problem)
    for (const { name, value, maxAge } of signedIn.cookies) {
      reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge })
    }
    return reply.header('cache-control', 'no-store').send(signedIn.session)
  })
}
