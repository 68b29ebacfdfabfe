import { type Change, type OfflineView, shows } from '#platform/model/offline.ts'
import { commonProblems, refuse } from '#platform/model/problem.ts'
import { listConflicts, settleConflict } from './api-conflicts.ts'
import { readEvents } from './api-file.ts'
import type { NeedFields } from './api-needs.ts'
import type { Conflict } from './conflict.ts'
import type { NeedInFile } from './file.ts'
import { fieldsOfNeed } from './need-lines.ts'
import { movesOf, withEvent, withNeed } from './offline-commands.ts'
import type { Note } from './offline-entries.ts'
import { onCase } from './offline-on-case.ts'
import { casesProblems } from './problems.ts'
import { type EventFields, fieldsOfEvent } from './trafficking-event.ts'

type Made = Change<typeof settleConflict>

async function conflictIn({ caseId, id }: Made['input'], view: OfflineView): Promise<Conflict | undefined> {
  return (await view.ask(listConflicts, { caseId }))?.conflicts.find((each) => each.id === id)
}

/** A choice that is made in the field; where what stands has changed meanwhile, it comes back to be made anew. */
export const settle = onCase(settleConflict, {
  refuses: async (input, view) => {
    const listed = await view.ask(listConflicts, { caseId: input.caseId })
    const conflict = listed?.conflicts.find(({ id }) => id === input.id)
    if (listed && !conflict) return refuse(casesProblems, 'conflict-settled')
    if (conflict?.maySettle.allowed !== false) return undefined
    return refuse(commonProblems, 'not-allowed', { because: conflict.maySettle.because })
  },
  change: async (file, { input }, names, view) => {
    const conflict = await conflictIn(input, view)
    const before = conflict && file.needs.find(({ id }) => id === conflict.targetId)
    return before && input.keep === 'mine' ? withNeed(file, before, chosenOf(before, conflict), names) : file
  },
  notes: async (file, { input }, view) => {
    const conflict = await conflictIn(input, view)
    if (!conflict) return []
    const { target, field, targetId } = conflict
    const part = target === 'need' ? ('needs' as const) : ('story' as const)
    const before = file.needs.find(({ id }) => id === targetId)
    const moves = input.keep === 'mine' && before ? movesOf(before, chosenOf(before, conflict)) : []
    const corrected: Note[] =
      input.keep === 'mine' && target === 'event' ? [{ kind: 'cases/event-corrected', part: 'story' }] : []
    return [
      ...moves,
      ...corrected,
      { kind: 'cases/conflict-settled', params: { target, field, keep: input.keep }, part },
    ]
  },
  also: [
    shows(listConflicts, (answer, { input }, asked) =>
      answer && asked.caseId === input.caseId
        ? { conflicts: answer.conflicts.filter(({ id }) => id !== input.id) }
        : answer,
    ),
    shows(readEvents, async (answer, { input }, asked, view) => {
      if (!answer || asked.caseId !== input.caseId || input.keep !== 'mine') return answer
      const conflict = await conflictIn(input, view)
      if (conflict?.target !== 'event') return answer
      const chosen = { [conflict.field]: conflict.mine.value } as Partial<EventFields>
      return {
        events: answer.events.map((each) =>
          each.id === conflict.targetId ? withEvent(each, { ...fieldsOfEvent(each), ...chosen }) : each,
        ),
      }
    }),
  ],
})

function chosenOf(before: NeedInFile, { field, mine }: Conflict): NeedFields {
  return { ...fieldsOfNeed(before), ...({ [field]: mine.value } as Partial<NeedFields>) }
}
