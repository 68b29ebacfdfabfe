/**
 * After a restore the database is older than what witnesses hold. Somebody states that, once, in the log itself: from
 * then on what was signed in between counts as lost and not as tampered with. It stays in every verification's report.
 */
export interface Restoration {
  /** Entries up to here are the same as before the restore. */
  kept: number
  /** Size of the tree that was signed last before. */
  lost: number
}

export const restorationOperation = 'audit/continue-after-restore'

/** As the note of a leaf: numbers only. */
export function restorationNote({ kept, lost }: Restoration): string {
  return `kept ${kept} lost ${lost}`
}

export function readRestoration(note: string | null): Restoration | undefined {
  const [, kept, lost] = /^kept (\d+) lost (\d+)$/.exec(note ?? '') ?? []
  return kept === undefined ? undefined : { kept: Number(kept), lost: Number(lost) }
}

/** Whether a checkpoint of that size belongs to the branch that a stated restore cut off. */
export function wasCutOff(size: number, restorations: readonly Restoration[]): boolean {
  return restorations.some(({ kept, lost }) => size > kept && size <= lost)
}
