import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)
const words = /^assets\/.*\.(js|css|svg)$/

/**
 * Puts a brotli copy beside each hashed file, as small as it gets. Whoever compresses while a browser waits gets files
 * that are a sixth larger; the server takes the copy instead (platform/server/static-files.ts).
 */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('The application is built into a folder.')
      await Promise.all(
        Object.keys(bundle)
          .filter((file) => words.test(file))
          .map(async (file) => writeFile(join(dir, `${file}.br`), await compress(await readFile(join(dir, file))))),
      )
    },
  }
}
