import { withFreshCodes } from '#platform/model/ids.ts'
import type { Command } from '#platform/model/contract.ts'
import { call, type CallOptions, type InputOf, type OutputOf } from './call.ts'
import { problemOf } from './problem-error.ts'
import { newSubmission, type Submission } from './submission.ts'

export interface Sent<C extends Command> {
  output: OutputOf<C>
  /** What was accepted. */
  input: InputOf<C>
}

const codeTries = 3

/** Sends a command; where a code in it is another record's by chance, again with a new one: nobody chose the code. */
export async function sendOnce<C extends Command>(
  command: C,
  input: InputOf<C>,
  submission: Submission,
  options: CallOptions = {},
  tries = codeTries,
): Promise<Sent<C>> {
  try {
    return { output: await call(command, input, { ...options, ...submission }), input }
  } catch (error) {
    if (tries === 1 || problemOf(error).type !== 'code-taken') throw error
    const again = withFreshCodes(input, () => crypto.getRandomValues(new Uint8Array(8)))
    return sendOnce(command, again, newSubmission(), options, tries - 1)
  }
}
