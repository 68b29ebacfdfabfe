import type { Contract } from '#platform/model/contract.ts'
import type { Scene } from '../strangers-scene.ts'

/** How one operation is tried: with an input that would succeed for whoever may, on records that exist. */
export interface Attempt {
  contract: Contract
  /** The row of the expectations: the operation's name and, where there are several ways of trying it, which one. */
  row: string
  /** Others bring the file into the state that the operation needs. Where that cannot be done, it is tried all the same. */
  before?: ((scene: Scene) => unknown) | undefined
  input: (scene: Scene) => unknown
  /** What the answer must hold to count as given: an empty list gives nothing. */
  proves?: ((scene: Scene) => string) | undefined
}

type Given = Omit<Attempt, 'contract' | 'row'> & { way?: string }

/** The input need not be typed: one that the contract cannot read stops the drill. */
export function trying(contract: Contract, { way, before, input, proves }: Given): Attempt {
  return { contract, row: way ? `${contract.name} ${way}` : contract.name, before, input, proves }
}
