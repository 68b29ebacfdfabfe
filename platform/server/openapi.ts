import * as z from 'zod'
import type { Contract } from '#platform/model/contract.ts'

/** OpenAPI 3.1 from the contracts: what the server checks and what is documented can't differ. */
export function openApiDocument(contracts: readonly Contract[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const contract of contracts) {
    const path = `/api${contract.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [methodOf(contract).toLowerCase()]: operationOf(contract) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pokpong', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'pokpong_session' } },
      schemas: { Problem: problemSchema },
    },
  }
}

function methodOf(contract: Contract): 'GET' | 'POST' {
  return contract.kind === 'query' ? contract.method : 'POST'
}

function operationOf(contract: Contract) {
  const [capability] = contract.name.split('/')
  const inPath = [...contract.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const input = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as JsonObject
  const inBody = methodOf(contract) === 'POST'
  const properties = Object.keys(input.properties ?? {})
  const parameter = (name: string, place: 'path' | 'query') => ({
    name,
    in: place,
    required: place === 'path' || (input.required ?? []).includes(name),
    schema: input.properties?.[name] ?? { type: 'string' },
  })
  return {
    operationId: contract.name.replace('/', '.'),
    summary: contract.summary,
    tags: [capability],
    security: contract.policy === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...(inBody ? [] : properties.filter((name) => !inPath.includes(name)).map((name) => parameter(name, 'query'))),
    ],
    ...(inBody
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: bodySchema(contract, input, inPath) } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: z.toJSONSchema(contract.output, { unrepresentable: 'any' }) } },
      },
      default: {
        description: 'Refused.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

interface JsonObject {
  properties?: Record<string, unknown>
  required?: string[]
  [key: string]: unknown
}

function bodySchema(contract: Contract, input: JsonObject, inPath: readonly string[]) {
  const kept = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name))
  const required = (input.required ?? []).filter((name) => !inPath.includes(name))
  if (contract.kind === 'query') return { ...input, properties: Object.fromEntries(kept), required }
  const envelope = {
    commandId: {
      type: 'string',
      format: 'uuid',
      description: 'UUIDv7 made by the client; the same id is never done twice.',
    },
    occurredAt: { type: 'string', format: 'date-time', description: 'When it happened on the device.' },
  }
  return { ...input, properties: { ...envelope, ...Object.fromEntries(kept) }, required: ['commandId', ...required] }
}

const problemSchema = {
  type: 'object',
  required: ['type', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    params: { type: 'object' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, code: { type: 'string' } } },
    },
  },
}
