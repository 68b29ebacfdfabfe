import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { addNote, openFile, readNotes } from '#capabilities/cases/model/api-file.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { accounts, type CastName } from '#demo/cast.ts'
import type { Command } from '#platform/model/contract.ts'
import { aCase } from '#test/world/a-case.ts'
import { HttpSession } from './http-session.ts'

interface Sent {
  contract: Command
  input: Record<string, unknown>
  commandId: string
  /** What is on record once this command was acknowledged. */
  keep: () => void
}

/** So many notes are read in one answer (cases/read-notes); a writer begins a new case before. */
const notesMost = 300

/** Somebody who writes notes into cases without a pause, and remembers which the server acknowledged. */
export class Writer {
  /** Words by note, by case: everything acknowledged. */
  readonly kept = new Map<string, Map<string, string>>()
  acknowledged = 0
  refusal: string | undefined
  readonly #who: CastName
  readonly #session: HttpSession
  #caseId: string | undefined
  /** On its way when the server was killed: it may have been done or not. */
  #unanswered: Sent | undefined

  constructor(who: CastName, session: HttpSession) {
    this.#who = who
    this.#session = session
  }

  static async signIn(who: CastName, address: string): Promise<Writer> {
    return new Writer(who, await HttpSession.signedInAs(who, address))
  }

  moveTo(address: string): void {
    this.#session.address = address
  }

  /** Until the connection breaks, or the server answers with anything but success: then `refusal` says what. */
  async writeUntilKilled(isOver: () => boolean): Promise<void> {
    // Some rounds begin with a large command, so that one of those is cut off as well.
    if (Math.random() < 0.25 || (this.kept.get(this.#caseId ?? '')?.size ?? notesMost) >= notesMost)
      this.#caseId = undefined
    while (!isOver()) {
      if (!(await this.#send(this.#next()))) return
    }
  }

  /** A command without an answer is sent again, as a device does: it must be done exactly once. */
  async repeatUnanswered(): Promise<void> {
    if (this.#unanswered && !(await this.#send(this.#unanswered)))
      throw new Error(this.refusal ?? 'The server does not answer after its start.')
  }

  /** How many acknowledged records are missing or changed in these cases, read back through HTTP. */
  async countLost(caseIds: Iterable<string>): Promise<number> {
    let lost = 0
    for (const caseId of caseIds) {
      const opened = await this.#session.call(openFile, { caseId, id: uuidv7() })
      const answer = opened.status === 200 ? await this.#session.call(readNotes, { caseId }) : opened
      const { notes } = (answer.status === 200 ? JSON.parse(answer.text) : { notes: [] }) as z.output<
        (typeof readNotes)['output']
      >
      const found = new Map(notes.map((note) => [note.id, note.words]))
      const missing = [...this.kept.get(caseId)!].filter(([id, words]) => found.get(id) !== words).length
      // The case itself was acknowledged too.
      lost += missing + (answer.status === 200 ? 0 : 1)
    }
    return lost
  }

  get currentCase(): string[] {
    return this.#caseId === undefined ? [] : [this.#caseId]
  }

  /** False when the connection broke before an answer, or it was refused. */
  async #send(sent: Sent): Promise<boolean> {
    this.#unanswered = sent
    let answer
    try {
      answer = await this.#session.call(sent.contract, sent.input, sent.commandId)
    } catch {
      return false
    }
    this.#unanswered = undefined
    if (answer.status !== 200) {
      this.refusal = `${sent.contract.name} was answered ${answer.status}: ${answer.text}`
      return false
    }
    this.acknowledged += 1
    sent.keep()
    return true
  }

  #next(): Sent {
    const caseId = this.#caseId
    if (caseId === undefined) return this.#aCase()
    const input = { caseId, id: uuidv7(), words: randomBytes(24).toString('base64') }
    return {
      contract: addNote,
      input,
      commandId: uuidv7(),
      keep: () => this.kept.get(caseId)!.set(input.id, input.words),
    }
  }

  #aCase(): Sent {
    const input = aCase({ workerId: accounts[this.#who].id })
    const keep = () => {
      this.kept.set(input.id, new Map())
      this.#caseId = input.id
    }
    return { contract: openCase, input, commandId: uuidv7(), keep }
  }
}
