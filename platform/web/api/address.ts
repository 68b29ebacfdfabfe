import type { Contract } from '#platform/model/contract.ts'

export interface Addressed {
  url: string
  method: 'GET' | 'POST'
  body?: Record<string, unknown>
}

/**
 * Where a contract's request goes: :parameters of the path come out of the input; what is left travels as a query
 * string (GET) or as JSON (POST). Lists repeat their key.
 */
export function addressOf(contract: Contract, input: Record<string, unknown>): Addressed {
  const rest = { ...input }
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest[name]
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '')
      throw new Error(`${contract.name} needs ${name}`)
    delete rest[name]
    return encodeURIComponent(value)
  })
  if (contract.kind === 'command' || contract.method === 'POST')
    return { url: `/api${path}`, method: 'POST', body: rest }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return { url: `/api${path}${text ? `?${text}` : ''}`, method: 'GET' }
}
