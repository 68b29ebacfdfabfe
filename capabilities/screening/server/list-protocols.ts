import { listProtocols, readProtocol } from '#capabilities/screening/model/api.ts'
import { askedQuestions } from '#capabilities/screening/model/protocol.ts'
import { notFound } from '#platform/model/problem.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { findProtocol, protocols } from './protocols.ts'

export const listProtocolsOperation = queryOperation(listProtocols, {
  async answer() {
    return {
      protocols: protocols.map((protocol) => ({
        ...protocol,
        uncertain: [...protocol.uncertain],
        asked: askedQuestions(protocol).length,
      })),
    }
  },
})

export const readProtocolOperation = queryOperation(readProtocol, {
  answer: async (_ctx, input) => findProtocol(input.protocol, input.version) ?? notFound,
})
