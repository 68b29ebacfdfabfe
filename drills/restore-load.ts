import { uuidv7 } from 'uuidv7'
import type { Application } from '#apps/server/application.ts'
import { operations } from '#apps/server/compose.ts'
import { recordConsent } from '#capabilities/consents/model/api.ts'
import { createPerson, erasePerson } from '#capabilities/persons/model/api.ts'
import { asActor, type CastName } from '#demo/cast.ts'
import type { Contract } from '#platform/model/contract.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runAs } from '#platform/server/run-as.ts'
import { aConsent } from '#test/world/a-consent.ts'
import { aPerson } from '#test/world/a-person.ts'
import type * as z from 'zod'

/** A command that was answered: from then on it may not be lost. */
export interface Acknowledged {
  commandId: string
  personId: string
  name: string
}

/** People who write down others and what they agree to, one command after the other, until they are stopped. */
export class Writers {
  readonly acknowledged: Acknowledged[] = []
  readonly #application: Application
  readonly #running: Promise<void>[]
  #stopped = false

  constructor(application: Application, count: number) {
    this.#application = application
    this.#running = Array.from({ length: count }, () => this.#write())
  }

  /** Until so many more commands were answered. @throws when that takes unreasonably long */
  async answer(more: number): Promise<void> {
    const wanted = this.acknowledged.length + more
    const deadline = Date.now() + 60_000
    while (this.acknowledged.length < wanted) {
      if (Date.now() > deadline) throw new Error('The writers do not get on.')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#running)
  }

  async #write(): Promise<void> {
    while (!this.#stopped) {
      const written = await writePerson(this.#application, 'officer')
      this.acknowledged.push(written)
      const commandId = uuidv7()
      await act(this.#application, 'officer', recordConsent, aConsent(written.personId), commandId)
      this.acknowledged.push({ ...written, commandId })
      // As between two requests. Without it the embedded engine, on this same thread, would let no clock tick.
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
}

export async function writePerson(application: Application, who: CastName): Promise<Acknowledged> {
  const commandId = uuidv7()
  const name = `Noy ${commandId.slice(-12)}`
  const person = aPerson({ names: [{ text: name, script: 'latin', kind: 'legal' }] })
  await act(application, who, createPerson, person, commandId)
  return { commandId, personId: person.id, name }
}

export async function erase(application: Application, people: readonly Acknowledged[]): Promise<void> {
  for (const { personId } of people) {
    await act(application, 'supervisor', erasePerson, { personId, id: uuidv7(), reason: 'person-asked' }, uuidv7())
  }
}

async function act<C extends Contract>(
  application: Application,
  who: CastName,
  contract: C,
  input: z.input<C['input']>,
  commandId: string,
) {
  const actor = asActor(who, new Date(Date.now() + 600_000).toISOString())
  const answer = await runAs({ spine: application.spine, operations }, actor, contract, input, { commandId })
  if (answer instanceof Refusal) throw new Error(`${contract.name} was refused: ${JSON.stringify(answer.problem)}`)
}
