import { documentKey, frameOfKey, nameKey, phoneKey, wordKeys } from '#capabilities/persons/model/name-key.ts'
import type { Keyring } from '#platform/server/keyring.ts'

export type TokenKind = 'alias' | 'name' | 'frame' | 'phone' | 'document'

export interface Token {
  kind: TokenKind
  token: Buffer
}

/** A keyed token of each word of a name: by its folded key, and by its consonants alone. */
export function nameTokens(keyring: Keyring, name: string): Token[] {
  return wordKeys(name).flatMap((key) => {
    const frame = frameOfKey(key)
    return [tokenOf(keyring, 'name', key), ...(frame ? [tokenOf(keyring, 'frame', frame)] : [])]
  })
}

export function aliasTokens(keyring: Keyring, alias: string): Token[] {
  const key = nameKey(alias)
  return key ? [tokenOf(keyring, 'alias', key)] : []
}

export function phoneTokens(keyring: Keyring, text: string): Token[] {
  const key = phoneKey(text)
  return key ? [tokenOf(keyring, 'phone', key)] : []
}

export function documentTokens(keyring: Keyring, number: string): Token[] {
  const key = documentKey(number)
  return key ? [tokenOf(keyring, 'document', key)] : []
}

interface Findable {
  alias: string
  names: readonly { text: string }[]
  contacts: readonly { kind: string; text: string }[]
  documents: readonly { number: string }[]
}

/** Every token by which a person can be found, each once. */
export function tokensOf(keyring: Keyring, person: Findable): Token[] {
  return unique([
    ...aliasTokens(keyring, person.alias),
    ...person.names.flatMap((name) => nameTokens(keyring, name.text)),
    ...person.contacts.flatMap((contact) => (contact.kind === 'phone' ? phoneTokens(keyring, contact.text) : [])),
    ...person.documents.flatMap((document) => documentTokens(keyring, document.number)),
  ])
}

export function unique(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((each) => [each.token.toString('base64'), each])).values()]
}

function tokenOf(keyring: Keyring, kind: TokenKind, key: string): Token {
  return { kind, token: keyring.blindToken(`persons/${kind}`, key) }
}
