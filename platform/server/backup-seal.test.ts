import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHead, readSealed, writeSealed } from './backup-seal.ts'

const passphrase = 'three red bridges at Pakse'
const about = { kind: 'backup', id: randomUUID(), takenAt: '2026-07-10T03:00:00.000Z', expiresAt: null } as const
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pokpong-sealed-'))
  file = join(folder, 'a.backup')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* linesOf(lines: readonly string[]) {
  yield* lines
}

async function read(with_ = passphrase): Promise<string[]> {
  const lines: string[] = []
  for await (const line of readSealed(file, with_)) lines.push(line)
  return lines
}

/** Bytes that gzip cannot make smaller, so that there are several frames. */
function manyLines(): string[] {
  return Array.from({ length: 40 }, () => randomBytes(75_000).toString('base64'))
}

test('lines come back as they were, over several frames, and the file tells nothing of them', async () => {
  const lines = ['canary ບຸນມີ', '', ...manyLines(), 'end']
  expect(await writeSealed(file, about, passphrase, linesOf(lines))).toBe(43)
  expect(await read()).toEqual(lines)
  expect(statSync(file).size).toBeGreaterThan(2 * 1024 * 1024)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file).includes('canary')).toBe(false)
  expect((await readHead(file)).head).toMatchObject({ ...about, kdf: { name: 'argon2id', memory: 65_536, passes: 3 } })
})

test('an empty file is a file without lines', async () => {
  await writeSealed(file, about, passphrase, linesOf([]))
  expect(await read()).toEqual([])
})

test('it does not open with another passphrase, and never overwrites a file', async () => {
  await writeSealed(file, about, passphrase, linesOf(['one']))
  await expect(read('three red bridges at pakse')).rejects.toThrow('The passphrase is wrong')
  await expect(writeSealed(file, about, passphrase, linesOf(['two']))).rejects.toThrow(/EEXIST/)
})

test('a file that was altered, cut short, lengthened or rearranged does not open', async () => {
  await writeSealed(file, about, passphrase, linesOf(manyLines()))
  const whole = readFileSync(file)
  const head = (await readHead(file)).text.length
  const frame = 4 + whole.readUInt32BE(head)
  const [first, second] = [whole.subarray(head, head + frame), whole.subarray(head + frame, head + 2 * frame)]
  const flipped = Buffer.from(whole)
  flipped[whole.length - 30]! ^= 1
  const otherHead = Buffer.from(whole)
  otherHead.write('2036', whole.indexOf('2026'))
  const versions = {
    flipped,
    otherHead,
    cutInFrame: whole.subarray(0, whole.length - 5),
    cutAtFrame: whole.subarray(0, head + 2 * frame),
    lengthened: Buffer.concat([whole, second]),
    rearranged: Buffer.concat([whole.subarray(0, head), second, first, whole.subarray(head + 2 * frame)]),
  }
  for (const [name, bytes] of Object.entries(versions)) {
    writeFileSync(file, bytes)
    await expect(read(), name).rejects.toThrow(/altered|cut short/)
  }
})

test('a file of another kind is told as such', async () => {
  writeFileSync(file, 'PK something else')
  await expect(readHead(file)).rejects.toThrow('is not a file that Pokpong sealed')
})
