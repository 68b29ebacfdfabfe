import { openCase } from '#capabilities/cases/model/api.ts'
import { listConflicts, settleConflict } from '#capabilities/cases/model/api-conflicts.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { principalOf } from '#capabilities/cases/model/case.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { isUnmet } from '#capabilities/cases/model/need.ts'
import { readScreening } from '#capabilities/screening/model/api.ts'
import type { Command } from '#platform/model/contract.ts'
import type { Change, OfflineCommand, OfflineView } from '#platform/model/offline.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import { beforeAndAfter, withItems, type Work } from './offline-after.ts'

const ahead = 4 * 86_400_000
const dueKinds = ['cases/contact-due', 'cases/need-due', 'cases/unassigned']

/** A contact or a need that comes due, a new case, a screening that a case took up, a choice that was made. */
export async function casesInWork(
  work: Work | undefined,
  how: OfflineCommand,
  made: Change<Command>,
  view: OfflineView,
): Promise<Work | undefined> {
  if (!work) return work
  const { id, caseId = id } = made.input as { id?: string; caseId?: string }
  if (!caseId) return work
  const { before, after } = await beforeAndAfter(how, readCase, { code: caseId }, made, view)
  if (!after) return work
  const path = `/cases/${after.summary.code}`
  const isReplaced = (item: Work['items'][number]) => item.path === path && dueKinds.includes(item.kind)
  const due = dueItems(after, new Date(work.now), view)
  const shown = withItems(withSupported(work, before, after, view), isReplaced, due)
  if (how.command === settleConflict) return settled(shown, after, how, made, view)
  return how.command === openCase ? withoutScreening(shown, made, view) : shown
}

/** As the node asks its rows (cases/server/waiting-for.ts). */
function dueItems(file: CaseFile, now: Date, view: OfflineView): WaitingItem[] {
  const { summary, contactDue } = file
  const { roles, organisationId, accountId } = view.actor
  if (summary.status !== 'open') return []
  if (summary.workerId === null) {
    const isOurs = roles.includes('supervisor') && summary.holderOrganisationId === organisationId
    return isOurs ? [{ ...baseOf(file), kind: 'cases/unassigned', params: {}, due: contactDue }] : []
  }
  return summary.workerId === accountId ? ownItems(file, now) : []
}

/** Of the actor's own cases those where something is due, or life is in danger. */
function ownItems(file: CaseFile, now: Date): WaitingItem[] {
  const { summary, contactDue } = file
  const unmet = file.needs.filter(({ state }) => isUnmet(state))
  const [day] = unmet.flatMap(({ due }) => (due ? [due] : [])).toSorted()
  const needDue = day ? `${day}T00:00:00.000Z` : null
  const isNear = (at: string | null) => at !== null && new Date(at).getTime() < now.getTime() + ahead
  if (!isNear(contactDue) && !isNear(needDue) && summary.urgency !== 'danger-now') return []
  const contactFirst = contactDue !== null && (needDue === null || contactDue <= needDue)
  const need = unmet[0]?.kind
  const kind = contactFirst || !need ? 'cases/contact-due' : 'cases/need-due'
  return [{ ...baseOf(file), kind, params: need ? { need } : {}, due: contactFirst ? contactDue : needDue }]
}

function baseOf({ summary, people }: CaseFile) {
  const principal = principalOf(summary.persons)
  const person = people.find(({ personId }) => personId === principal?.personId)?.person
  return {
    group: 'cases' as const,
    person: person ? { alias: person.alias, code: person.code } : null,
    since: summary.openedAt,
    urgency: summary.urgency,
    path: `/cases/${summary.code}`,
  }
}

/** The flower counts whom the actor accompanies, by the phases that are now. */
function withSupported(work: Work, before: CaseFile | undefined, after: CaseFile, view: OfflineView): Work {
  const isMine = (file: CaseFile | undefined) =>
    file?.summary.workerId === view.actor.accountId && file.summary.status === 'open'
  if (!isMine(before) && !isMine(after)) return work
  const isNow = (file: CaseFile | undefined, phase: string) =>
    isMine(file) && file!.summary.phases[phase as 'justice'] === 'now' ? 1 : 0
  const phases = Object.keys(after.summary.phases).map((phase) => [
    phase,
    (work.phases?.[phase] ?? 0) + isNow(after, phase) - isNow(before, phase),
  ])
  const supported = work.supported + Number(isMine(after)) - Number(isMine(before))
  return { ...work, supported, phases: Object.fromEntries(phases) as Record<string, number> }
}

/** As many choices as are left to the actor; none takes the item away. */
async function settled(
  work: Work,
  { summary }: CaseFile,
  how: OfflineCommand,
  made: Change<Command>,
  view: OfflineView,
): Promise<Work> {
  const { after } = await beforeAndAfter(how, listConflicts, { caseId: summary.id }, made, view)
  const { accountId } = view.actor
  const left = after?.conflicts.filter(
    ({ mine }) => mine.byAccountId === accountId || summary.workerId === accountId,
  ).length
  const items = work.items.flatMap((item) => {
    if (item.kind !== 'cases/conflict' || item.params['caseId'] !== summary.id) return [item]
    return left ? [{ ...item, params: { ...item.params, count: left } }] : []
  })
  return { ...work, items }
}

/** Whom a case was opened for no longer waits with her screening. */
async function withoutScreening(work: Work, made: Change<Command>, view: OfflineView): Promise<Work> {
  const { screeningId } = made.input as { screeningId: string | null }
  const screening = screeningId && (await view.ask(readScreening, { screening: screeningId }))
  return screening ? withItems(work, ({ path }) => path === `/screening/${screening.code}/result`, []) : work
}
