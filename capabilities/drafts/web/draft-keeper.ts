import { fits } from './fits.ts'

/** try-again: no answer came. give-up: it was refused, and would be again until something else is typed. */
export type Saved = 'kept' | 'try-again' | 'give-up'
export type Save = (content: string, leaving: boolean) => Promise<Saved>
export type Fields = Readonly<Record<string, unknown>>

/** After the last keystroke; while somebody types on without a pause; and after a save that found no server. */
const quietMs = 1000
const longestMs = 8000
const againMs = 20_000

/** Holds the fields of one form and saves them a moment after they changed. Typing never waits for it. */
export class DraftKeeper {
  readonly #save: Save
  readonly #fields: Record<string, unknown>
  readonly #found: ReadonlySet<string>
  readonly #onTouched: () => void
  #unsavedSince: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  #isOver = false
  /** Whether anything of what was found went into the form. */
  hasResumed = false

  constructor(save: Save, found: Fields | null, onTouched: () => void = () => undefined) {
    this.#save = save
    this.#fields = { ...found }
    this.#found = new Set(Object.keys(found ?? {}))
    this.#onTouched = onTouched
  }

  get fields(): Fields {
    return { ...this.#fields }
  }

  /** What a field begins with: what was kept of it, when that still fits, or its own first value. */
  first<T>(name: string, own: T): T {
    const kept = this.#fields[name]
    const value = fits(own, kept) ? (kept as T) : own
    if (value === kept && this.#found.has(name)) this.hasResumed = true
    this.#fields[name] = value
    return value
  }

  put(name: string, value: unknown): void {
    if (this.#isOver || Object.is(this.#fields[name], value)) return
    this.#fields[name] = value
    this.touch()
  }

  /** Something is there that has not been saved. */
  touch(): void {
    const now = Date.now()
    if (this.#unsavedSince === null) this.#onTouched()
    this.#unsavedSince ??= now
    this.#later(Math.max(0, Math.min(quietMs, this.#unsavedSince + longestMs - now)))
  }

  /** Saves what is not saved yet. @param leaving the page goes: nothing can be waited for */
  flush(leaving = false): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#isOver || this.#unsavedSince === null) return this.#saving
    this.#unsavedSince = null
    const content = JSON.stringify(this.#fields)
    const before = leaving ? Promise.resolve() : this.#saving
    this.#saving = before
      .then(() => this.#save(content, leaving))
      .then((saved) => {
        if (saved !== 'try-again' || this.#isOver) return
        this.#unsavedSince ??= Date.now()
        this.#later(againMs)
      })
    return this.#saving
  }

  /** The form was sent, or is begun afresh: nothing is saved any more. Resolves when no save is on its way. */
  end(): Promise<void> {
    this.#isOver = true
    clearTimeout(this.#timer)
    return this.#saving
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    if (!this.#isOver) this.#timer = setTimeout(() => void this.flush(), ms)
  }
}
