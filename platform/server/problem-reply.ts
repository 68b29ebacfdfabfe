import type { FastifyReply } from 'fastify'
import type { Problem } from '#platform/model/problem.ts'

/** RFC 9457: a stable type and codes, no prose; the reader's screen has the words. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, ...rest } = problem
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ status, title: problem.type, ...rest }))
}
