import { SubjectKey } from '#platform/server/vault.ts'

/** The server with the sabotage of the drill `canary`: one field of all is stored as it was typed. */
const field = 'cases.contact'
const { seal, unseal } = SubjectKey.prototype

SubjectKey.prototype.seal = function (this: SubjectKey, name: string, text: string | null | undefined) {
  return name === field && text ? Buffer.from(text) : seal.call(this, name, text as string)
} as typeof seal
SubjectKey.prototype.unseal = function (this: SubjectKey, name: string, sealed: Uint8Array | null) {
  return name === field && sealed ? Buffer.from(sealed).toString() : unseal.call(this, name, sealed as Uint8Array)
} as typeof unseal

await import('#apps/server/main.ts')
