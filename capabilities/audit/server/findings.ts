/** Something that verification found to be wrong, in a plain sentence, with a code for programs. */
export interface Finding {
  kind: FindingKind
  sentence: string
}

export type FindingKind =
  | 'leaf-altered'
  | 'leaf-forged'
  | 'answer-altered'
  | 'number-missing'
  | 'tree-differs'
  | 'checkpoint-altered'
  | 'checkpoint-missing'
  | 'checkpoint-differs'
  | 'rolled-back'
  | 'folder-differs'
  | 'witness-differs'
  | 'table-unguarded'
  | 'version-gap'
  | 'version-altered'
  | 'version-without-leaf'
  | 'version-moved'
  | 'row-missing'
  | 'row-without-history'
  | 'row-altered'
  | 'rows-not-covered'
  | 'unreadable'

/** Collects findings; after many of one kind it only counts, so that a broken disk does not print a million lines. */
export class Findings {
  readonly #most: number
  readonly #kept: Finding[] = []
  readonly #counts = new Map<FindingKind, number>()

  constructor(most = 20) {
    this.#most = most
  }

  add(kind: FindingKind, sentence: string): void {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count <= this.#most) this.#kept.push({ kind, sentence })
  }

  list(): Finding[] {
    const more = [...this.#counts].filter(([, count]) => count > this.#most)
    return [
      ...this.#kept,
      ...more.map(([kind]) => ({ kind, sentence: `There are more findings of the kind ${kind}.` })),
    ]
  }
}
