import * as z from 'zod'
import { operations } from '#apps/server/compose.ts'

type Schema = Readonly<Record<string, unknown>> | boolean | undefined

/** What a field that takes any name or sentence would take. */
const sample = 'Noy ນ້ອຍ'

/** Names that everybody reads, kept as they were typed: of organisations, accounts and a house's own rooms. */
export const namesForAll = /^(identity\/|assistance\/save-room name\.)/

/** `cases/add-note words`: every field of an operation's input that takes words. */
export function freeTextFields(): string[] {
  return operations.flatMap(({ contract }) => {
    const schema = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as {
      $defs?: Record<string, Schema>
    }
    return [...new Set(textIn(schema as Schema, '', schema.$defs ?? {}))].map((path) => `${contract.name} ${path}`)
  })
}

/** Paths of strings without a list of values or a form; lists are written `names[].text`. */
function textIn(schema: Schema, path: string, named: Record<string, Schema>): string[] {
  if (typeof schema !== 'object') return []
  const below = (part: unknown, at: string) => textIn(part as Schema, at, named)
  const found: string[] = isFree(schema) ? [path] : []
  if (typeof schema['$ref'] === 'string') found.push(...below(named[schema['$ref'].replace('#/$defs/', '')], path))
  for (const choice of ['anyOf', 'oneOf', 'allOf'] as const) {
    for (const part of (schema[choice] as unknown[] | undefined) ?? []) found.push(...below(part, path))
  }
  for (const [name, part] of Object.entries(schema['properties'] ?? {})) {
    found.push(...below(part, path === '' ? name : `${path}.${name}`))
  }
  if (schema['items']) found.push(...below(schema['items'], `${path}[]`))
  return found
}

function isFree(schema: Readonly<Record<string, unknown>>): boolean {
  if (schema['type'] !== 'string' || ['enum', 'const', 'format'].some((key) => key in schema)) return false
  return typeof schema['pattern'] !== 'string' || new RegExp(schema['pattern'], 'u').test(sample)
}
