/** How many characters of an id are its moment: what a command brings into being besides begins with the command's own. */
const moment = 13

/**
 * What a waiting command is about to make or to change, so that a screen can mark it: the ids in its input, and the
 * moment of the command itself, with which the entries begin that it writes into a timeline. The person and the case are
 * left out, or a whole file would be marked for a note that was added to it.
 */
export function ownIdsOf({ commandId, input }: { commandId: string; input: unknown }): string[] {
  return [commandId.slice(0, moment), ...idsIn(input)]
}

export function isAmong(waiting: ReadonlySet<string>, id: string): boolean {
  return waiting.has(id) || waiting.has(id.slice(0, moment))
}

const wholeFiles = new Set(['caseId', 'personId', 'recordId'])

function idsIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([field, held]) =>
    typeof held === 'string' ? (isId(field) ? [held] : []) : idsIn(held),
  )
}

const isId = (field: string) => (field === 'id' || field.endsWith('Id')) && !wholeFiles.has(field)
