import type { TreeHead } from '../model/merkle.ts'
import { openNote, type Signer, signNote, type Verifier } from './signed-note.ts'

/** A tree head that the node signed, in the form of C2SP tlog-checkpoint. */
export interface Checkpoint extends TreeHead {
  note: string
  signedAt: Date
}

export function signCheckpoint(signer: Signer, head: TreeHead, at: Date): Checkpoint {
  const text = `${signer.name}\n${head.size}\n${Buffer.from(head.root).toString('base64')}\n`
  const seconds = new Date(Math.floor(at.getTime() / 1000) * 1000)
  return { ...head, note: signNote(signer, text, seconds), signedAt: seconds }
}

/** Undefined when the node's key did not sign it, or it is not a checkpoint of this node. */
export function openCheckpoint(verifier: Verifier, note: string): Checkpoint | undefined {
  const opened = openNote(verifier, note)
  const [, origin, size, root] = /^(\S+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/=]{44})\n$/.exec(opened?.text ?? '') ?? []
  if (!opened?.signedAt || origin !== verifier.name) return undefined
  return { size: Number(size), root: Buffer.from(root!, 'base64'), note, signedAt: opened.signedAt }
}
