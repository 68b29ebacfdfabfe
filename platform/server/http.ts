import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Actor } from '#platform/model/actor.ts'
import { commonProblems, refuse, Refusal } from '#platform/model/problem.ts'
import { compressAnswers } from './compression.ts'
import { openApiDocument } from './openapi.ts'
import type { Operation } from './operation.ts'
import { sendProblem } from './problem-reply.ts'
import { runOperation, type SpineDependencies } from './spine.ts'
import { serveWeb } from './static-files.ts'

export interface HttpDependencies extends SpineDependencies {
  operations: readonly Operation[]
  /** Who is asking, from the session cookie; undefined when nobody is signed in. */
  authenticate: (token: string) => Promise<Actor | undefined>
  /** True behind https: cookies are then marked Secure and browsers are told to insist. */
  secure: boolean
  /** PUBLIC_URL, where one is set. */
  publicUrl?: string | undefined
  /** How many proxies stand in front; addresses are read accordingly. */
  trustedProxies: number
  log: (line: Record<string, unknown>) => void
  /** Folder of the built web application. */
  webFolder: string
  /** Routes that are no operations, such as the demonstration's sign-in. */
  extraRoutes?: (app: FastifyInstance) => void
}

export const sessionCookie = 'pokpong_session'

/** The HTTP face: routes from contracts, one translator of refusals and faults, strict headers, no payloads in logs. */
export async function createHttp(dependencies: HttpDependencies): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: (_address, hop) => hop < dependencies.trustedProxies,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 100 },
  })
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(dependencies.secure),
    hsts: dependencies.secure,
  })
  app.addHook('onResponse', async (request, reply) => logRequest(dependencies, request, reply))
  app.addHook('onRequest', async (request, reply) => refuseForeignOrigins(request, reply))
  app.setErrorHandler((error, request, reply) => sendFault(dependencies, error, request, reply))
  await serveWeb(app, dependencies.webFolder)
  const [pulled, others] = parted(dependencies.operations)
  for (const operation of others) mount(app, dependencies, operation)
  await app.register(async (scope) => {
    await compressAnswers(scope)
    for (const operation of pulled) mount(scope, dependencies, operation)
  })
  dependencies.extraRoutes?.(app)
  const document = openApiDocument(dependencies.operations.map((operation) => operation.contract))
  app.get('/api/openapi.json', (_request, reply) => reply.send(document))
  return app
}

/** What devices pull over a thin line, which is compressed, and everything else, which is not (see compression.ts). */
function parted(operations: readonly Operation[]): [pulled: Operation[], others: Operation[]] {
  const isPulled = ({ contract }: Operation) => contract.path.startsWith('/sync/')
  return [operations.filter(isPulled), operations.filter((each) => !isPulled(each))]
}

function mount(app: FastifyInstance, dependencies: HttpDependencies, operation: Operation): void {
  const { contract } = operation
  app.route({
    method: contract.kind === 'query' ? contract.method : 'POST',
    url: `/api${contract.path}`,
    ...(contract.bodyLimit ? { bodyLimit: contract.bodyLimit } : {}),
    handler: async (request, reply) => {
      const body: unknown = request.body ?? {}
      if (typeof body !== 'object' || Array.isArray(body))
        return sendProblem(reply, refuse(commonProblems, 'malformed').problem)
      const token = request.cookies[sessionCookie]
      const answer = await runOperation(dependencies, operation, {
        actor: token ? await dependencies.authenticate(token) : undefined,
        input: { ...(request.query as object), ...(body as Record<string, unknown>), ...(request.params as object) },
        address: request.ip,
        site: dependencies.publicUrl ?? `${request.protocol}://${request.host}`,
        userAgent: request.headers['user-agent'] ?? '',
        cookies: request.cookies,
      })
      if (answer instanceof Refusal) return sendProblem(reply, answer.problem)
      for (const { name, value, maxAge } of answer.cookies) {
        reply.setCookie(name, value, {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: dependencies.secure,
          maxAge,
        })
      }
      return reply.header('cache-control', 'no-store').send(answer.result ?? {})
    },
  })
}

/** The one translator of everything thrown: Fastify's own refusals become problems, the rest is our fault. */
function sendFault(dependencies: HttpDependencies, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) return sendProblem(reply, refuse(commonProblems, 'too-large').problem)
  if (statusCode === 415) return sendProblem(reply, refuse(commonProblems, 'unsupported-type').problem)
  if (statusCode === 400) return sendProblem(reply, refuse(commonProblems, 'malformed').problem)
  if (isBadText(code)) return sendProblem(reply, refuse(commonProblems, 'malformed').problem)
  dependencies.log({ level: 'error', request: request.id, route: request.routeOptions.url, fault: faultName(error) })
  const type = isOutOfReach(error) ? 'unavailable' : 'unexpected'
  return sendProblem(reply, refuse(commonProblems, type).problem)
}

/**
 * The database is starting, stopping or gone for the moment: trying again helps. 57P01 to 57P03 and class 08 of the
 * PostgreSQL manual, appendix A; pg's own words where a connection ends without any.
 */
function isOutOfReach(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    /^(57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code ?? '') ||
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(message ?? '')
  )
}

/** PostgreSQL refuses NUL characters and unpaired surrogates in text: that is bad input, not a fault of ours. */
function isBadText(code: string | undefined): boolean {
  return code === '22021' || code === '22P05'
}

/** Where it happened, never what was in it: a driver's message can repeat a value. */
function faultName(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown value'
  const code = (error as { code?: string }).code
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
  return [error.name, code ?? '', ...frames.map((line) => line.trim())].join(' | ')
}

/** Cookies are SameSite=Strict; this stops what an old browser would still send from another site. */
async function refuseForeignOrigins(request: FastifyRequest, reply: FastifyReply) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const foreign =
    site !== undefined ? site !== 'same-origin' && site !== 'none' : isForeign(origin, request.headers.host)
  if (foreign) return sendProblem(reply, refuse(commonProblems, 'not-allowed', { because: 'another-site' }).problem)
}

function isForeign(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
}

/** The route's pattern, never the address: an address could hold a code. */
function logRequest(dependencies: HttpDependencies, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'unknown'
  dependencies.log({
    request: request.id,
    method: request.method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  })
}

function contentSecurityPolicy(secure: boolean) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  }
}
