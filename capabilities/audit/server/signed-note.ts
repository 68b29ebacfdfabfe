import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sha256 } from './hashing.ts'

/** Signature types of C2SP signed-note: a plain Ed25519 signature, and one that states when it was made. */
const plainType = 0x01
const timestampedType = 0x04

/** Whose signature counts: a key name (the node's own, without spaces or plus signs) and its public key. */
export interface Verifier {
  name: string
  publicKey: KeyObject
}

export interface Signer extends Verifier {
  privateKey: KeyObject
}

/** @param seed 32 bytes, from the keyring */
export function signerFrom(name: string, seed: Uint8Array): Signer {
  if (!/^[^\s+]+$/.test(name)) throw new Error('A node name holds neither spaces nor plus signs.')
  // RFC 8410: the fixed head of a PKCS#8 Ed25519 key, then the seed.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { name, privateKey, publicKey: createPublicKey(privateKey) }
}

/** The text by which others configure this key: name, key id and key (C2SP signed-note, "verifier keys"). */
export function verifierKey(verifier: Verifier): string {
  const key = Buffer.concat([Buffer.of(plainType), rawKey(verifier.publicKey)])
  return `${verifier.name}+${keyId(verifier, plainType).toString('hex')}+${key.toString('base64')}`
}

/** @throws when it is not an Ed25519 verifier key, or its key id is not that of its key */
export function parseVerifierKey(text: string): Verifier {
  const [, name, id, key] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(key ?? '', 'base64')
  if (!name || bytes.length !== 33 || bytes[0] !== plainType) throw new Error('This is not an Ed25519 verifier key.')
  // RFC 8410: the fixed head of an Ed25519 public key, then the key.
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  const verifier = { name, publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
  if (keyId(verifier, plainType).toString('hex') !== id) throw new Error('The key id is not that of the key.')
  return verifier
}

/**
 * A note with two signatures of the same key: the plain one, and the timestamped one of C2SP tlog-cosignature, so that
 * nobody can move a checkpoint in time.
 * @param text ends in a newline
 */
export function signNote(signer: Signer, text: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const stamp = Buffer.alloc(8)
  stamp.writeBigUInt64BE(BigInt(seconds))
  const plain = sign(null, Buffer.from(text), signer.privateKey)
  const timed = Buffer.concat([stamp, sign(null, Buffer.from(timestampedText(text, seconds)), signer.privateKey)])
  return `${text}\n${line(signer, plainType, plain)}${line(signer, timestampedType, timed)}`
}

export interface OpenedNote {
  text: string
  /** When it was signed, to the second; undefined without a timestamped signature of the trusted key. */
  signedAt: Date | undefined
}

/** The note's text when the trusted key signed it; undefined otherwise, and then nothing in it may be believed. */
export function openNote(verifier: Verifier, note: string): OpenedNote | undefined {
  const split = note.lastIndexOf('\n\n')
  if (split < 0) return undefined
  const text = note.slice(0, split + 1)
  let [trusted, signedAt]: [boolean, Date | undefined] = [false, undefined]
  for (const each of note.slice(split + 2).split('\n')) {
    const signature = /^— (\S+) (\S+)$/.exec(each)
    if (!signature || signature[1] !== verifier.name) continue
    const bytes = Buffer.from(signature[2]!, 'base64')
    const type = [plainType, timestampedType].find((known) => keyId(verifier, known).equals(bytes.subarray(0, 4)))
    if (type === undefined) continue
    const stamp = type === timestampedType ? Number(bytes.readBigUInt64BE(4)) : undefined
    const signed = stamp === undefined ? text : timestampedText(text, stamp)
    const rest = bytes.subarray(stamp === undefined ? 4 : 12)
    if (!verify(null, Buffer.from(signed), verifier.publicKey, rest)) return undefined
    if (stamp === undefined) trusted = true
    else signedAt = new Date(stamp * 1000)
  }
  return trusted ? { text, signedAt } : undefined
}

function timestampedText(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`
}

function line(verifier: Verifier, type: number, signature: Uint8Array): string {
  return `— ${verifier.name} ${Buffer.concat([keyId(verifier, type), signature]).toString('base64')}\n`
}

function keyId(verifier: Verifier, type: number): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${verifier.name}\n`), Buffer.of(type), rawKey(verifier.publicKey)])
  return Buffer.from(sha256(bytes)).subarray(0, 4)
}

function rawKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32)
}
