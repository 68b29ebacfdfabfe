import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** From this quality on brotli looks back as far as it can: the words of one case stand far from those of the next. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/**
 * Compresses every answer of the routes that this scope mounts, streams too; HEAD and 304 have nothing to compress.
 *
 * Not everywhere: an answer that holds a secret beside words which another page can put into it betrays the secret by
 * its length (BREACH). The application's own files hold none, and what a device pulls repeats nothing that a stranger
 * could have chosen in the request: it is asked for by ids, with a cookie that no other site's request carries.
 */
export async function compressAnswers(scope: FastifyInstance): Promise<void> {
  // Or an answer without a body would still say how it is encoded.
  scope.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 304 ? null : payload))
  await scope.register(compress, { encodings: ['br', 'gzip'], brotliOptions, globalDecompression: false })
}
