import { discardDraft, keepDraft, readDraft } from '#capabilities/drafts/model/api.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { newSubmission } from '#platform/web/api/submission.ts'
import { askThrough, sendThrough } from '#platform/web/api/through-device.ts'
import type { Fields, Saved } from './draft-keeper.ts'

export interface DraftOf {
  /** The command that the form ends in: `cases/open-case`. */
  form: string
  /** The id or code of what it is about; left out for something that does not exist yet. */
  about?: string | null
  /** Raise it when the shape of the draft changes: older ones are dropped. */
  version?: number
  /** The people it speaks of, so that erasing one of them takes the draft along. */
  personIds?: readonly string[]
}

export interface Found {
  fields: Fields
  keptAt: string
}

/** What is on its way for each draft: opening a form again waits until leaving it was saved. */
const turns = new Map<string, Promise<unknown>>()

/** Where one form of one account is kept: on the server or, without a network, sealed on a device that carries work. */
export class DraftPlace {
  readonly #accountId: string
  readonly #key: { form: string; about: string }
  readonly #version: number
  personIds: readonly string[]

  constructor(accountId: string, { form, about, version, personIds }: DraftOf) {
    this.#accountId = accountId
    this.#key = { form, about: about ?? '' }
    this.#version = version ?? 1
    this.personIds = personIds ?? []
  }

  /**
   * Null when there is nothing that this form could read.
   * @throws ProblemError when the server could not be asked: what is kept there must not be overwritten unseen
   */
  read(): Promise<Found | null> {
    return this.#inTurn(async () => {
      try {
        const { draft } = await askThrough(readDraft, this.#key)
        return draft?.version === this.#version ? { fields: asFields(draft.content), keptAt: draft.keptAt } : null
      } catch (error) {
        if (isAway(error)) throw error
        return null
      }
    })
  }

  /** Never asks to sign in and never throws: whoever types is not disturbed. */
  save(content: string, leaving: boolean): Promise<Saved> {
    const input = {
      ...this.#key,
      accountId: this.#accountId,
      version: this.#version,
      personIds: [...this.personIds],
      content,
    }
    const send = () =>
      sendThrough(keepDraft, input, newSubmission(), { askToSignIn: false, keepalive: leaving }).then(
        (): Saved => 'kept',
        (error: unknown): Saved => (isAway(error) || problemOf(error).status === 401 ? 'try-again' : 'give-up'),
      )
    return leaving ? send() : this.#inTurn(send)
  }

  discard(): Promise<void> {
    const options = { askToSignIn: false, keepalive: true }
    return this.#inTurn(() => sendThrough(discardDraft, this.#key, newSubmission(), options).then(nothing, nothing))
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const name = `${this.#key.form} ${this.#key.about}`
    const done = (turns.get(name) ?? Promise.resolve()).then(run, run)
    turns.set(name, done)
    return done.finally(() => turns.get(name) === done && turns.delete(name))
  }
}

const nothing = () => undefined

function isAway(error: unknown): boolean {
  const { status } = problemOf(error)
  return status === 0 || status === 429 || (status >= 502 && status <= 504)
}

/** The server took nothing but an object. */
function asFields(content: string): Fields {
  return JSON.parse(content) as Fields
}
