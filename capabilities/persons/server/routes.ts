import * as contracts from '#capabilities/persons/model/api.ts'
import * as carrying from '#capabilities/persons/model/api-carrying.ts'
import { commandOperation, type Operation, queryOperation } from '#platform/server/operation.ts'
import { addContact, addName, setAsideName } from './change-names.ts'
import { answerCarried, carryIdentity, loadCarrying } from './carry-identity.ts'
import { correctPerson } from './correct-person.ts'
import { createPerson } from './create-person.ts'
import { erasePerson } from './erase-person.ts'
import { findPeople } from './find-people.ts'
import { loadPerson } from './load-person.ts'
import { answerPersonFile, loadPersonFile } from './read-person.ts'
import { loadTold, revealIdentity, tellReveal } from './reveal-identity.ts'
import { verifyAge } from './verify-age.ts'

export const personFileOperation = queryOperation(contracts.readPerson, {
  load: loadPersonFile,
  answer: answerPersonFile,
})

export const carriedIdentityOperation = queryOperation(carrying.readCarriedIdentity, {
  load: loadCarrying,
  answer: answerCarried,
})

export const personsOperations: Operation[] = [
  commandOperation(contracts.createPerson, {
    execute: async (ctx, person) => {
      ctx.audit({ record: { id: person.id, kind: 'person' } })
      return createPerson(ctx, person)
    },
  }),
  personFileOperation,
  queryOperation(contracts.findPeople, { answer: findPeople }),
  commandOperation(contracts.correctPerson, { load: loadPerson, execute: correctPerson }),
  commandOperation(contracts.addName, { load: loadPerson, execute: addName }),
  commandOperation(contracts.setAsideName, { load: loadPerson, execute: setAsideName }),
  commandOperation(contracts.addContact, { load: loadPerson, execute: addContact }),
  commandOperation(contracts.verifyAge, { load: loadPerson, execute: verifyAge }),
  commandOperation(contracts.revealIdentity, { load: loadPerson, execute: revealIdentity }),
  commandOperation(carrying.carryIdentity, { load: loadCarrying, execute: carryIdentity }),
  carriedIdentityOperation,
  commandOperation(carrying.tellReveal, { load: loadTold, execute: tellReveal }),
  commandOperation(contracts.erasePerson, { load: loadPerson, execute: erasePerson }),
]
