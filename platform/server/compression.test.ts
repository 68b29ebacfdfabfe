import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { query } from '#platform/model/contract.ts'
import { createHttp, type HttpDependencies } from './http.ts'
import { queryOperation } from './operation.ts'

const words = 'once upon a time '.repeat(500)
const builtCopy = brotliCompressSync(`// ${words}`)
let folder: string
let http: Awaited<ReturnType<typeof createHttp>>

function answering(path: `/${string}`) {
  const contract = query({
    name: 'tale/tell',
    summary: 'Tells.',
    path,
    input: z.object({}),
    output: z.object({ words: z.string() }),
    policy: 'public',
  })
  return queryOperation(contract, { answer: async () => ({ words }) })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pokpong-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), `<p>${words}</p>`)
  writeFileSync(join(folder, 'assets/app.js'), `// ${words}`)
  writeFileSync(join(folder, 'assets/built.js'), `// ${words}`)
  writeFileSync(join(folder, 'assets/built.js.br'), builtCopy)
  http = await createHttp({
    operations: [answering('/sync/tale'), answering('/tale')],
    database: { transact: async (_settings: object, act: (tx: object) => unknown) => act({}) },
    clock: () => new Date(),
    settingsOf: () => ({}),
    secure: false,
    trustedProxies: 0,
    log: () => {},
    webFolder: folder,
  } as unknown as HttpDependencies)
})

afterAll(async () => {
  await http.close()
  rmSync(folder, { recursive: true })
})

const asked = (url: string, more: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  http.inject({ method, url, headers: { 'accept-encoding': 'gzip', ...more } })

describe('what travels compressed', () => {
  test('is the application’s own files, its page at every address included', async () => {
    for (const url of ['/assets/app.js', '/', '/screening/new']) {
      const answer = await asked(url)
      expect(answer.headers['content-encoding'], url).toBe('gzip')
      expect(answer.headers.vary, url).toMatch(/accept-encoding/i)
      expect(answer.rawPayload.length, url).toBeLessThan(500)
      expect(gunzipSync(answer.rawPayload).toString(), url).toContain(words)
    }
    const modern = await asked('/assets/app.js', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(brotliDecompressSync(modern.rawPayload).toString()).toContain(words)
  })

  test('is the copy that the build has made, where there is one and the browser takes it', async () => {
    const taken = await asked('/assets/built.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(taken.headers['content-encoding']).toBe('br')
    expect(taken.headers['content-type']).toMatch(/javascript/)
    expect(taken.headers['cache-control']).toMatch(/immutable/)
    expect(taken.headers.vary).toMatch(/accept-encoding/i)
    expect(taken.rawPayload).toEqual(builtCopy)
    const older = await asked('/assets/built.js')
    expect(gunzipSync(older.rawPayload).toString()).toContain(words)
  })

  test('is what devices pull, and no other answer of the interface, lest its length betray what it holds', async () => {
    const pulled = await asked('/api/sync/tale')
    expect(pulled.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(pulled.rawPayload).toString())).toEqual({ words })
    for (const url of ['/api/tale', '/api/openapi.json']) {
      expect((await asked(url)).headers['content-encoding'], url).toBeUndefined()
    }
  })

  test('is nothing for whoever does not ask for it, for HEAD, and where nothing has changed', async () => {
    const plain = await asked('/assets/app.js', { 'accept-encoding': 'identity' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.payload).toContain(words)
    expect((await asked('/assets/app.js', {}, 'HEAD')).rawPayload).toHaveLength(0)
    const again = await asked('/assets/app.js', { 'if-none-match': String(plain.headers.etag) })
    expect(again.statusCode).toBe(304)
    expect(again.headers['content-encoding']).toBeUndefined()
    expect(again.rawPayload).toHaveLength(0)
  })
})
