import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { Command } from '#platform/model/contract.ts'
import {
  type Change,
  collection,
  offlineCommand,
  type OfflinePart,
  type OfflineView,
  shows,
} from '#platform/model/offline.ts'
import { type Age, ageCodes } from './age.ts'
import { refuse } from '#platform/model/problem.ts'
import { addContact, addName, correctPerson, readPerson, verifyAge } from './api.ts'
import { carryIdentity, readCarriedIdentity, tellReveal } from './api-carrying.ts'
import type { PersonFile } from './person-file.ts'
import type { PersonCorrection, PersonSummary } from './person.ts'
import { personsProblems } from './problems.ts'

const about = ({ personId }: { personId: string }) => personId

/** The same change wherever this person's file is shown. */
function changes<C extends Command>(
  change: (file: PersonFile, made: Change<C>, view: OfflineView) => PersonFile,
  personOf: (input: Change<C>['input']) => string,
) {
  return [
    shows<C, typeof readPerson>(readPerson, (file, made, _asked, view) =>
      file?.person.id === personOf(made.input) ? change(file, made, view) : file,
    ),
  ]
}

/** A list with a line more, in the order of ids, which is the order in which they were written. */
function withLine<L extends { id: string }>(lines: readonly L[], line: L): L[] {
  const others = lines.filter(({ id }) => id !== line.id)
  return [...others, line].toSorted((one, other) => one.id.localeCompare(other.id))
}

const contact = offlineCommand(addContact, {
  about,
  output: () => ({}),
  shows: changes<typeof addContact>((file, { input: { id, contact } }) => {
    if (!file.contacts || file.contacts.some((each) => each.id === id)) return file
    const isSafe = contact.kind === 'safe-contact'
    return {
      ...file,
      contacts: withLine(file.contacts, { id, kind: contact.kind }),
      safeContact: isSafe ? [...file.safeContact, contact.text] : file.safeContact,
    }
  }, about),
})

/** That there is a name more, and in which script: the name itself stays sealed in what waits. */
const name = offlineCommand(addName, {
  about,
  output: () => ({}),
  shows: changes<typeof addName>((file, { input: { id, name } }) => {
    if (!file.names) return file
    return { ...file, names: withLine(file.names, { id, script: name.script, kind: name.kind }) }
  }, about),
})

const correct = offlineCommand(correctPerson, {
  about,
  output: () => ({}),
  shows: changes<typeof correctPerson>(
    (file, { input, occurredAt }) => ({ ...file, person: corrected(file.person, input.correction, occurredAt) }),
    about,
  ),
})

const verify = offlineCommand(verifyAge, {
  about,
  output: ({ input: { age }, occurredAt }) => ({ outcome: outcomeOf(age, occurredAt) }),
  shows: changes<typeof verifyAge>((file, { input: { id, age, basis }, occurredAt }, view) => {
    if (file.ageVerifications.some((each) => each.id === id)) return file
    const outcome = outcomeOf(age, occurredAt)
    const verification = { id, outcome, basis, verifiedBy: view.actor.accountId, verifiedAt: occurredAt }
    return {
      ...file,
      person: { ...file.person, ...codesOf(age, occurredAt) },
      ageVerifications: [...file.ageVerifications, verification],
    }
  }, about),
})

const outcomeOf = (age: Age, at: string) => (codesOf(age, at).isChild ? ('child' as const) : ('adult' as const))

/** By the day in the node's own zone, as the node counts it. */
function codesOf(age: Age, at: string) {
  return ageCodes(age, dayIn(country.zone, new Date(at)))
}

/** What a correction leaves out stays as it is. Gender and orientation are sealed and are in no summary. */
function corrected(person: PersonSummary, correction: PersonCorrection, at: string): PersonSummary {
  const { alias, sex, age, citizenships, languages, homePlace } = correction
  return {
    ...person,
    ...(alias === undefined ? {} : { alias }),
    ...(sex === undefined ? {} : { sex }),
    ...(age === undefined ? {} : codesOf(age, at)),
    ...(citizenships === undefined ? {} : { citizenships }),
    ...(languages === undefined ? {} : { languages }),
    ...(homePlace === undefined ? {} : { homePlace }),
  }
}

export const personFiles = collection(readPerson, {
  alsoAnswers: ({ person }) => [{ person: person.id }, { person: person.code }],
})

/** None, unless the organisation's rule permits it: then whose, stands in the access log before it leaves the node. */
export const carriedIdentities = collection(readCarriedIdentity, {
  first: carryIdentity,
})

/** The promise that the node will hear of it is kept first; only then a screen shows what is carried. */
const told = offlineCommand(tellReveal, {
  // Nothing that came back about the person holds it up.
  about: ({ id }) => id,
  refuses: async ({ personId, purpose, reason }, view) => {
    if (purpose === 'other' && !reason) return refuse(personsProblems, 'reason-needed')
    const carried = await view.ask(readCarriedIdentity, { personId })
    return carried?.identity ? undefined : refuse(personsProblems, 'name-not-carried')
  },
  output: () => ({}),
  stays: true,
})

/** Who somebody is, as far as the screens show it without revealing anybody; names only where the rule permits it. */
export const personsOffline: OfflinePart = {
  collections: [personFiles, carriedIdentities],
  commands: [contact, name, correct, verify, told],
}
