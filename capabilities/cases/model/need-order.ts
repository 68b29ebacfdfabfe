import type { CaseSummary, Urgency } from './case.ts'

/** What the place of a case in the order of need is worked out from. */
export interface NeedSigns {
  status: CaseSummary['status']
  urgency: Urgency
  /** A need of one of its persons is marked urgent and not met. */
  urgentNeed: boolean
  /** When somebody is to be in contact next, and the earliest day of an unmet need. */
  contactDue: Date | null
  needDue: Date | null
}

export interface NeedOrder {
  /** Higher is needed sooner. */
  rank: number
  /** Within a rank the earliest comes first; null comes last. */
  due: Date | null
}

/** Closed cases stand below all open ones and are listed only when somebody asks for them. */
export const closedRank = -1

/**
 * Danger comes first, then what cannot wait, then what has a date, then the rest; within each by date, the most
 * overdue first. Nothing is weighed against anything else: an officer can say why a case stands where it stands.
 */
export function orderOfNeed(signs: NeedSigns): NeedOrder {
  const dates = [signs.contactDue, signs.needDue].filter((date) => date !== null)
  const due = dates.length > 0 ? new Date(Math.min(...dates.map(Number))) : null
  return { rank: rankOf(signs, due), due: signs.status === 'closed' ? null : due }
}

function rankOf(signs: NeedSigns, due: Date | null): number {
  if (signs.status === 'closed') return closedRank
  if (signs.urgency === 'danger-now') return 3
  if (signs.urgency === 'next' || signs.urgentNeed) return 2
  return due ? 1 : 0
}

const hour = 3_600_000

/** How soon somebody should first be in contact with the person after a case opened. */
export function firstContactDue(urgency: Urgency, openedAt: Date): Date {
  const hours = { 'danger-now': 2, next: 24, normal: 72 }[urgency]
  return new Date(openedAt.getTime() + hours * hour)
}
