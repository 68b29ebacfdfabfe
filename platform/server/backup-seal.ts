import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline as chain, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { hashRaw } from '@node-rs/argon2'
import * as z from 'zod'

/**
 * A file that only a passphrase opens. It begins with two readable lines, the second of which is JSON:
 *
 *     pokpong sealed file 1
 *     {"kind":"backup","id":"…","takenAt":"…","expiresAt":null,"salt":"…","kdf":{…}}
 *
 * Then come frames: four bytes with the length (big endian), then AES-256-GCM ciphertext and its tag. The key is argon2id
 * of the passphrase; the nonce counts the frames and marks the last one (the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár, 2015), so that a file can neither be cut short nor rearranged. Both lines are authenticated with
 * every frame. Inside is gzip of lines of text. docs/decisions/0020 says why.
 */
const magic = 'pokpong sealed file 1'
const frameBytes = 1024 * 1024
const tagBytes = 16

export const SealedHead = z.object({
  kind: z.enum(['backup', 'keys']),
  /** Backup and keys of one snapshot share it. */
  id: z.uuid(),
  takenAt: z.iso.datetime(),
  /** From when on nobody may use the file any more; null for a file that is not limited. */
  expiresAt: z.iso.datetime().nullable(),
  salt: z.base64(),
  kdf: z.object({
    name: z.literal('argon2id'),
    /** KiB. The bounds keep an altered head from asking for all memory there is. */
    memory: z.int().min(8192).max(1_048_576),
    passes: z.int().min(1).max(20),
    lanes: z.int().min(1).max(16),
  }),
})
export type SealedHead = z.infer<typeof SealedHead>

/** RFC 9106 section 4, second recommended option: 64 MiB and three passes. */
const cost = { memory: 64 * 1024, passes: 3, lanes: 1 }

/** The passphrase is wrong or the file was altered: GCM can't tell the two apart. */
export class NotOpened extends Error {}

/** Writes lines of text sealed, and forces them to the disk. @returns how many lines there were */
export async function writeSealed(
  file: string,
  about: Pick<SealedHead, 'kind' | 'id' | 'takenAt' | 'expiresAt'>,
  passphrase: string,
  lines: AsyncIterable<string>,
): Promise<number> {
  const head = { ...about, salt: randomBytes(16).toString('base64'), kdf: { name: 'argon2id' as const, ...cost } }
  const text = `${magic}\n${JSON.stringify(head)}\n`
  const key = await keyOf(passphrase, head)
  let count = 0
  const counted = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      count += 1
      yield `${line}\n`
    }
  }
  const seal = (source: AsyncIterable<Buffer>) => sealFrames(source, key, text)
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true })
  await pipeline(Readable.from(counted()), createGzip({ level: 4 }), seal, target)
  return count
}

/** The readable beginning of a file. @throws NotOpened when it is no such file */
export async function readHead(file: string): Promise<{ head: SealedHead; text: string }> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const [first, second] = buffer.subarray(0, bytesRead).toString('latin1').split('\n', 2)
    const head = first === magic ? SealedHead.safeParse(parsed(second)) : undefined
    if (!head?.success) throw new NotOpened(`${file} is not a file that Pokpong sealed.`)
    return { head: head.data, text: `${first}\n${second}\n` }
  } finally {
    await handle.close()
  }
}

/** The lines of a sealed file. @throws NotOpened when the passphrase is wrong, or the file was altered or cut short */
export async function* readSealed(file: string, passphrase: string): AsyncGenerator<string> {
  const { head, text } = await readHead(file)
  const key = await keyOf(passphrase, head)
  const source = createReadStream(file, { start: text.length, highWaterMark: frameBytes })
  // A failure on the way in reaches whoever reads the lines.
  const plain = chain(Readable.from(openFrames(source, key, text, file)), createGunzip(), () => {})
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of plain as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') throw new NotOpened(`${file} ends in the middle of a line.`)
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/** argon2id, which is the library's default algorithm. */
function keyOf(passphrase: string, { salt, kdf }: Pick<SealedHead, 'salt' | 'kdf'>): Promise<Buffer> {
  const { memory: memoryCost, passes: timeCost, lanes: parallelism } = kdf
  const options = { memoryCost, timeCost, parallelism, outputLen: 32, salt: Buffer.from(salt, 'base64') }
  return hashRaw(passphrase.normalize('NFC'), options)
}

async function* sealFrames(source: AsyncIterable<Buffer>, key: Buffer, head: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head, 'latin1')
  let waiting: Buffer[] = []
  let size = 0
  let at = 0
  for await (const chunk of source) {
    waiting.push(chunk)
    size += chunk.length
    // One frame is held back, because only the end tells which is the last.
    if (size <= frameBytes) continue
    const bytes = Buffer.concat(waiting)
    yield sealFrame(bytes.subarray(0, frameBytes), key, nonceOf(at++, false), head)
    waiting = [bytes.subarray(frameBytes)]
    size = bytes.length - frameBytes
  }
  yield sealFrame(Buffer.concat(waiting), key, nonceOf(at, true), head)
}

function sealFrame(plain: Buffer, key: Buffer, nonce: Buffer, head: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(head, 'latin1'))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(sealed.length)
  return Buffer.concat([length, sealed])
}

async function* openFrames(source: AsyncIterable<Buffer>, key: Buffer, head: string, file: string) {
  let bytes = Buffer.alloc(0)
  let at = 0
  for await (const chunk of source) {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      const end = bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + bytes.readUInt32BE(0)
      // Whether a frame is the last is known once something follows it.
      if (bytes.length <= end) break
      yield openFrame(bytes.subarray(4, end), key, nonceOf(at++, false), head, file)
      bytes = bytes.subarray(end)
    }
  }
  if (bytes.length < 4 || bytes.length !== 4 + bytes.readUInt32BE(0)) throw new NotOpened(`${file} was cut short.`)
  yield openFrame(bytes.subarray(4), key, nonceOf(at, true), head, file)
}

function openFrame(sealed: Buffer, key: Buffer, nonce: Buffer, head: string, file: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAAD(Buffer.from(head, 'latin1'))
    decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()])
  } catch (error) {
    const first = nonce.equals(nonceOf(0, false)) || nonce.equals(nonceOf(0, true))
    const why = first ? 'The passphrase is wrong, or the file was altered' : 'The file was altered or cut short'
    throw new NotOpened(`${why}: ${file}`, { cause: error })
  }
}

/** Each file has a key of its own, so the nonce only has to count. */
function nonceOf(frame: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(frame, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}
