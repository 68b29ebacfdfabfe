import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { carryFile, readCase } from '#capabilities/cases/model/api-file.ts'
import { mayCarryFile, mayReadCase } from '#capabilities/cases/model/policy.ts'
import { carriedDays } from '#platform/server/carried.ts'
import type { Reading } from './context.ts'
import { loadCasesOfCodes } from './subject.ts'
import { wordsOf } from './words.ts'

/** Which files have to be entered into the access log before the own devices carry their words, without reading them. */
export async function filesToCarry(
  ctx: Reading,
  questions: readonly z.output<typeof readCase.input>[],
): Promise<z.input<typeof carryFile.input>[]> {
  const codes = questions.map(({ code }) => code)
  const found = (await loadCasesOfCodes(ctx, codes)).flatMap((each) => each ?? [])
  const readable = found.filter((each) => mayReadCase(ctx.actor, each).allowed)
  const words = await wordsOf(
    ctx,
    readable.map(({ file }) => file.id),
  )
  return readable
    .filter((each) => words.get(each.file.id)!.carriedUntil === null && mayCarryFile(ctx.actor, each).allowed)
    .map(({ file }) => ({ caseId: file.id, id: uuidv7(), days: carriedDays }))
}
