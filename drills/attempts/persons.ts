import { uuidv7 } from 'uuidv7'
import { setDevicePolicy } from '#capabilities/devices/model/api-administration.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { carryIdentity, readCarriedIdentity, tellReveal } from '#capabilities/persons/model/api-carrying.ts'
import { aPerson } from '#test/world/a-person.ts'
import type { Scene } from '../strangers-scene.ts'
import { type Attempt, trying } from './attempt.ts'
import { ofActor } from './devices.ts'

const newName = { text: 'Somebody Else', script: 'latin', kind: 'also-known-as' } as const

const carrying = ({ file: { personId } }: Scene) => ({ personId, id: uuidv7(), days: 14 })
const telling = ({ file: { personId } }: Scene) => ({ personId, id: uuidv7(), purpose: 'call' as const })

/** The actor has a device, and the actor's organisation permits names on it. */
async function permitNames(scene: Scene): Promise<void> {
  await ofActor(scene)
  if (!scene.actor) return
  const rule = { organisationId: scene.actor.organisationId, leaseDays: 14, caseLimit: 50, namesCarried: true }
  await scene.as('administrator', setDevicePolicy, rule)
}

/** And carries this person's, where that is allowed. */
async function carryNames(scene: Scene): Promise<void> {
  await permitNames(scene)
  if (scene.actor) await scene.run(scene.actor, carryIdentity, carrying(scene))
}

export const personsAttempts: readonly Attempt[] = [
  trying(persons.createPerson, { input: () => aPerson() }),
  trying(persons.readPerson, {
    input: ({ file }) => ({ person: file.personId }),
    proves: ({ file }) => file.personCode,
  }),
  trying(persons.readPerson, {
    way: 'by code',
    input: ({ file }) => ({ person: file.personCode }),
    proves: ({ file }) => file.personId,
  }),
  trying(persons.findPeople, {
    way: 'by code',
    input: ({ file }) => ({ text: file.personCode }),
    proves: ({ file }) => file.personId,
  }),
  trying(persons.findPeople, {
    way: 'by alias',
    input: ({ file }) => ({ text: file.alias }),
    proves: ({ file }) => file.personId,
  }),
  trying(persons.findPeople, {
    way: 'by name',
    input: ({ file }) => ({ text: file.legalName }),
    proves: ({ file }) => file.personId,
  }),
  trying(persons.correctPerson, { input: ({ file }) => ({ personId: file.personId, correction: { sex: 'other' } }) }),
  trying(persons.addName, { input: ({ file }) => ({ personId: file.personId, id: uuidv7(), name: newName }) }),
  trying(persons.setAsideName, {
    input: ({ file }) => ({ personId: file.personId, nameId: file.nameId, reason: 'typing-error' }),
  }),
  trying(persons.addContact, {
    input: ({ file }) => ({
      personId: file.personId,
      id: uuidv7(),
      contact: { kind: 'phone', text: '+856 20 5555 0101' },
    }),
  }),
  trying(persons.verifyAge, {
    input: ({ file }) => ({
      personId: file.personId,
      id: uuidv7(),
      age: { basis: 'known', birth: '2001-03' },
      basis: 'own-account',
    }),
  }),
  trying(persons.revealIdentity, {
    input: ({ file }) => ({ personId: file.personId, purpose: 'official-form' }),
    proves: ({ file }) => file.legalName,
  }),
  trying(carryIdentity, { before: permitNames, input: carrying }),
  trying(carryIdentity, { way: 'where the organisation permits none', before: ofActor, input: carrying }),
  trying(readCarriedIdentity, {
    before: carryNames,
    input: ({ file: { personId } }) => ({ personId }),
    proves: ({ file }) => file.legalName,
  }),
  trying(tellReveal, { before: carryNames, input: telling }),
  trying(tellReveal, { way: 'of whom one never carried', before: permitNames, input: telling }),
  trying(persons.erasePerson, {
    input: ({ file }) => ({ personId: file.personId, id: uuidv7(), reason: 'person-asked' }),
  }),
]
