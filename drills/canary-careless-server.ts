import { SubjectKey } from '#platform/server/vault.ts'

/** The server with the sabotage of the drill `canary`: one field of all is stored as it was typed. */
const careless = 'cases.contact'
type Method = (this: SubjectKey, field: string, value: unknown) => unknown

function replace(name: 'seal' | 'unseal', without: (value: unknown) => unknown): void {
  const honest = Reflect.get(SubjectKey.prototype, name) as Method
  const method: Method = function (field, value) {
    return field === careless && value ? without(value) : honest.call(this, field, value)
  }
  Reflect.set(SubjectKey.prototype, name, method)
}

replace('seal', (text) => Buffer.from(text as string))
replace('unseal', (stored) => Buffer.from(stored as Uint8Array).toString())

await import('#apps/server/main.ts')
