import type { NeedFields } from './api-needs.ts'
import type { KnownNames } from './access-of.ts'
import type { NeedInFile } from './file.ts'

/** A need as a file shows it. */
export function needLine(
  fields: NeedFields,
  of: { id: string; caseId: string; since: string; version: number },
  names: KnownNames,
): NeedInFile {
  return {
    ...of,
    ...fields,
    helper: names.account(fields.helperAccountId),
    helperOrganisation: names.organisation(fields.helperOrganisationId),
  }
}

/** What of a line may be changed. */
export function fieldsOfNeed(line: NeedInFile): NeedFields {
  const { personId, kind, state, urgent, due, helperOrganisationId, helperAccountId, words, arrangement } = line
  return { personId, kind, state, urgent, due, helperOrganisationId, helperAccountId, words, arrangement }
}

/** As the node lists them: those that are not met first, the urgent before the dated. */
export function inOrder(lines: readonly NeedInFile[]): NeedInFile[] {
  return lines.toSorted(
    (a, b) =>
      Number(a.state === 'done') - Number(b.state === 'done') ||
      Number(b.urgent) - Number(a.urgent) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      (a.id < b.id ? -1 : 1),
  )
}
