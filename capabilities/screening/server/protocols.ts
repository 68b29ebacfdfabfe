import { askedQuestions, type Protocol, protocolKey } from '#capabilities/screening/model/protocol.ts'
import { protocols } from '#countries/chosen-protocols.ts'

/** Versions are kept: a screening is read again under the version by which it was asked. */
const byKey = new Map(protocols.map((protocol) => [protocolKey(protocol), protocol]))

export function findProtocol(id: string, version: string): Protocol | undefined {
  return byKey.get(protocolKey({ id, version }))
}

/** One that asks something; a slot whose list is not in hand is not usable. */
export function usableProtocol(id: string, version: string): Protocol | undefined {
  const protocol = findProtocol(id, version)
  return protocol && askedQuestions(protocol).length > 0 ? protocol : undefined
}

export { protocols }
