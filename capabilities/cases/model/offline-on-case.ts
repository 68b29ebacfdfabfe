import type * as z from 'zod'
import type { Command } from '#platform/model/contract.ts'
import {
  type Change,
  type OfflineCommand,
  offlineCommand,
  type OfflineView,
  type Shows,
  shows,
} from '#platform/model/offline.ts'
import { commonProblems, refuse, type Refusal } from '#platform/model/problem.ts'
import type { KnownNames } from './access-of.ts'
import { listCases } from './api.ts'
import { readCase, readTimeline } from './api-file.ts'
import type { CaseFile, TimelineInFile } from './file.ts'
import { entriesOf, type Note, withEntries } from './offline-entries.ts'
import { withRow } from './offline-list.ts'
import { namesIn } from './offline-view.ts'

export const firstEntries = 7
export const pageOfTimeline = 30

type OfCase = Command<z.ZodType<{ caseId: string }>>
type Maybe<T> = T | Promise<T>

/** How a command about a case shows on a device, told once for all the screens that it touches. */
export interface Rule<C extends Command> {
  /** The decision that the file carries about it. */
  may?: keyof CaseFile['may']
  refuses?: (input: z.output<C['input']>, view: OfflineView) => Maybe<Refusal | undefined>
  output?: (made: Change<C>, view: OfflineView) => Maybe<z.output<C['output']>>
  /** The first screen of the file with the change in it; the same file where it is there already. */
  change?: (file: CaseFile, made: Change<C>, names: KnownNames, view: OfflineView) => Maybe<CaseFile>
  /** What it writes into the timeline. */
  notes?: (file: CaseFile, made: Change<C>, view: OfflineView) => Maybe<readonly Note[]>
  /** In answers of its own. */
  also?: readonly Shows<C>[]
  stays?: true
}

export function onCase<C extends OfCase>(command: C, rule: Rule<C>): OfflineCommand {
  const caseOf = (input: z.output<C['input']>) => (input as { caseId: string }).caseId
  return offlineCommand(command, {
    about: caseOf,
    refuses: async (input, view) => {
      const decision = rule.may && (await view.ask(readCase, { code: caseOf(input) }))?.may[rule.may]
      if (decision?.allowed === false) return refuse(commonProblems, 'not-allowed', { because: decision.because })
      return rule.refuses?.(input, view)
    },
    output: (made, view) => (rule.output ? rule.output(made, view) : command.output.parse({})) as never,
    shows: [...fileShows(rule, caseOf), ...(rule.also ?? [])],
    ...(rule.stays ? { stays: rule.stays } : {}),
  })
}

function fileShows<C extends Command>(rule: Rule<C>, caseOf: (input: z.output<C['input']>) => string): Shows<C>[] {
  return [
    shows<C, typeof readCase>(readCase, async (file, made, _asked, view) =>
      file?.summary.id === caseOf(made.input) ? applied(rule, file, made, view) : file,
    ),
    shows<C, typeof readTimeline>(readTimeline, async (page, made, asked, view) => {
      if (!page || asked.caseId !== caseOf(made.input) || asked.after) return page
      const file = await view.ask(readCase, { code: asked.caseId })
      return file ? pageWith(page, await newEntries(rule, file, made, view)) : page
    }),
    shows<C, typeof listCases>(listCases, async (page, made, asked, view) => {
      const file = page && (await view.ask(readCase, { code: caseOf(made.input) }))
      if (!page || !file) return page
      return withRow(page, await applied(rule, file, made, view), asked, view.actor.accountId)
    }),
  ]
}

async function applied<C extends Command>(
  rule: Rule<C>,
  file: CaseFile,
  made: Change<C>,
  view: OfflineView,
): Promise<CaseFile> {
  const entries = await newEntries(rule, file, made, view)
  const changed = rule.change ? await rule.change(file, made, await namesIn(view), view) : file
  const { timeline, isCut } = withEntries(changed.timeline, entries, firstEntries)
  return { ...changed, timeline, timelineMore: changed.timelineMore || isCut }
}

async function newEntries<C extends Command>(rule: Rule<C>, file: CaseFile, made: Change<C>, view: OfflineView) {
  return rule.notes ? entriesOf(file, await rule.notes(file, made, view), made, view) : []
}

/** The first page of the timeline with something new on it. */
export function pageWith(
  page: { entries: TimelineInFile[]; after: string | null },
  fresh: readonly TimelineInFile[],
): { entries: TimelineInFile[]; after: string | null } {
  const { timeline, isCut } = withEntries(page.entries, fresh, pageOfTimeline)
  const last = timeline.at(-1)
  const after = (isCut || page.after !== null) && last ? `${new Date(last.at).getTime()}.${last.id}` : null
  return { entries: timeline, after }
}
