import { uuidv7 } from 'uuidv7'
import * as persons from '#capabilities/persons/model/api.ts'
import { aPerson } from '#test/world/a-person.ts'
import { type Attempt, trying } from './attempt.ts'

const newName = { text: 'Somebody Else', script: 'latin', kind: 'also-known-as' } as const

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
  trying(persons.erasePerson, {
    input: ({ file }) => ({ personId: file.personId, id: uuidv7(), reason: 'person-asked' }),
  }),
]
