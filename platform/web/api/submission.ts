import { uuidv7 } from 'uuidv7'

/** What makes a submission one submission, however often it has to be sent. */
export interface Submission {
  commandId: string
  occurredAt: string
}

export function newSubmission(): Submission {
  return { commandId: uuidv7(), occurredAt: new Date().toISOString() }
}

/**
 * Remembers the identity of one form's submission: the same input keeps its command id and its moment until it
 * was accepted; other input is another submission.
 */
export class SubmissionKeeper {
  #fingerprint: string | null = null
  #submission: Submission | null = null

  identityOf(input: unknown): Submission {
    const fingerprint = JSON.stringify(input)
    if (!this.#submission || this.#fingerprint !== fingerprint) {
      this.#fingerprint = fingerprint
      this.#submission = newSubmission()
    }
    return this.#submission
  }

  accepted(): void {
    this.#submission = null
  }
}
