import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { openNote, parseVerifierKey, signerFrom, signNote, verifierKey } from './signed-note.ts'

/** The example of the Go package golang.org/x/mod/sumdb/note, from which C2SP signed-note was written. */
const goKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const goSeed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const goText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const goSignature = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='

const at = new Date('2026-03-04T05:06:07Z')

describe('signed notes', () => {
  test('open under the published example and its key', () => {
    const verifier = parseVerifierKey(goKey)
    expect(verifierKey(verifier)).toBe(goKey)
    expect(openNote(verifier, `${goText}\n— PeterNeumann ${goSignature}\n`)?.text).toBe(goText)
  })

  test('are signed as the published example is', () => {
    const signer = signerFrom('PeterNeumann', goSeed)
    expect(verifierKey(signer)).toBe(goKey)
    expect(signNote(signer, goText, at)).toContain(`\n— PeterNeumann ${goSignature}\n`)
  })

  test('do not open when a letter was changed, or under another key', () => {
    const signer = signerFrom('node.example', randomBytes(32))
    const note = signNote(signer, 'said\n', at)
    expect(openNote(signer, note)).toEqual({ text: 'said\n', signedAt: at })
    expect(openNote(signer, note.replace('said', 'sold'))).toBeUndefined()
    expect(openNote(signerFrom('node.example', randomBytes(32)), note)).toBeUndefined()
    expect(openNote(signerFrom('other.example', randomBytes(32)), note)).toBeUndefined()
  })

  test('refuse a name that would break the line', () => {
    expect(() => signerFrom('two words', randomBytes(32))).toThrow()
    expect(() => parseVerifierKey(goKey.replace('c74f', 'c74e'))).toThrow()
  })
})

describe('checkpoints', () => {
  const signer = signerFrom('node.example/la', randomBytes(32))
  const checkpoint = signCheckpoint(signer, { size: 42, root: randomBytes(32) }, at)

  test('have the three lines of the specification', () => {
    const root = Buffer.from(checkpoint.root).toString('base64')
    expect(checkpoint.note.startsWith(`node.example/la\n42\n${root}\n\n— node.example/la `)).toBe(true)
    expect(openCheckpoint(signer, checkpoint.note)).toEqual(checkpoint)
  })

  test('are not believed with another size, root, origin or time', () => {
    expect(openCheckpoint(signer, checkpoint.note.replace('\n42\n', '\n43\n'))).toBeUndefined()
    expect(
      openCheckpoint(signer, checkpoint.note.replace('node.example/la\n42', 'node.example/th\n42')),
    ).toBeUndefined()
    const later = signCheckpoint(signer, checkpoint, new Date(at.getTime() + 60_000))
    const [plain, timed] = [checkpoint.note.split('\n').slice(0, 5), later.note.split('\n')[5]!]
    const forged = Buffer.from(timed.split(' ')[2]!, 'base64')
    forged.writeBigUInt64BE(1n, 4)
    expect(
      openCheckpoint(signer, [...plain, `— ${signer.name} ${forged.toString('base64')}`, ''].join('\n')),
    ).toBeUndefined()
  })

  test('without a time are no checkpoints of ours', () => {
    expect(openCheckpoint(signer, checkpoint.note.split('\n').slice(0, 5).join('\n'))).toBeUndefined()
  })
})
