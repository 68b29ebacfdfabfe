import { hash } from 'node:crypto'
import { merkleTree } from '../model/merkle.ts'

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

export const tree = merkleTree(sha256)

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
