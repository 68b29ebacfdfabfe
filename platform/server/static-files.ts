import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { commonProblems, refuse } from '#platform/model/problem.ts'
import { compressAnswers } from './compression.ts'
import { sendProblem } from './problem-reply.ts'

/** The built web application: hashed files are kept for a year, the page itself is asked for each time. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(async (scope) => {
    await compressAnswers(scope)
    await serveFiles(scope, folder)
  })
}

async function serveFiles(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: 'index.html',
      // What the build has compressed goes as it is; the rest is compressed on its way (compression.ts).
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      built &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.\w+$/.test(request.url.split('?')[0]!)
    // Every address of the application is the same page; its router finds the screen.
    if (page) return reply.header('cache-control', 'no-cache').type('text/html').sendFile('index.html')
    return sendProblem(reply, refuse(commonProblems, 'not-found').problem)
  })
}
