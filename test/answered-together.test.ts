import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import { openCase } from '#capabilities/cases/model/api.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { withdrawConsent } from '#capabilities/consents/model/api.ts'
import { consentsCarried } from '#capabilities/consents/server/collection.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import { documentsCarried } from '#capabilities/documents/server/collection.ts'
import { documentsOperations } from '#capabilities/documents/server/routes.ts'
import * as persons from '#capabilities/persons/model/api.ts'
import { personsCarried } from '#capabilities/persons/server/collection.ts'
import { personsOperations } from '#capabilities/persons/server/routes.ts'
import type { CastName } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase, aProtectionConsent } from './world/a-case.ts'
import { aDocument, attach } from './world/a-document.ts'
import { aPerson } from './world/a-person.ts'
import { askedBothWays } from './world/carried-together.ts'
import { rolledBack } from './world/database.ts'
import { nodeOn } from './world/node.ts'
import { relate } from './world/relate.ts'

const test = rolledBack(base)
const readers: readonly CastName[] = [
  'caseWorker',
  'supervisor',
  'officer',
  'centreWorker',
  'investigator',
  'coordinator',
]

/** Two people of one case of whom each reader knows something else, a third person with hardly anything, and somebody erased. */
async function aVariedWorld(database: Database) {
  const node = nodeOn(database, [
    ...casesOperations,
    ...personsOperations,
    ...consentsOperations,
    ...documentsOperations,
  ])
  await createCast(node.spine)
  const [known, child, little] = [aPerson(), aPerson({ alias: 'Dokmai' }), aPerson()]
  const consent = aProtectionConsent(known.id)
  const both = aCase({
    newPersons: [
      { person: known, role: 'survivor' },
      { person: child, role: 'relative' },
    ],
    consents: [consent, aProtectionConsent(child.id)],
  })
  const other = aCase({
    newPersons: [{ person: little, role: 'survivor' }],
    consents: [aProtectionConsent(little.id, { parts: ['needs', 'contact'] })],
  })
  for (const each of [both, other]) await node.do('officer', openCase, each)
  const contact = { kind: 'safe-contact' as const, text: 'In the morning only.' }
  await node.do('caseWorker', persons.addContact, { personId: known.id, id: uuidv7(), contact })
  for (const recordId of [known.id, both.id]) {
    await attach(node, 'caseWorker', { recordId, title: 'Her passport' }, aDocument(1000))
  }
  await relate(database, known.id, 'centreWorker', { parts: ['documents'] })
  await relate(database, child.id, 'centreWorker', { parts: ['offer', 'consents'] })
  await relate(database, little.id, 'investigator', { parts: ['identity'] })
  return { node, people: [known, child, little], cases: [both, other], consent }
}

describe('answers that travel together to a device', () => {
  test('are those of each query by itself, for every role, and none where the query gives none', async ({
    database,
  }) => {
    const { node, people, cases, consent } = await aVariedWorld(database)
    await node.do('caseWorker', withdrawConsent, {
      consentId: consent.id,
      personId: people[0]!.id,
      toldBy: 'person',
      toldHow: 'in-person',
    })
    const nobody = uuidv7()
    const ofPeople = [...people.flatMap(({ id, code }) => [{ person: id }, { person: code }]), { person: nobody }]
    const ofRecords = [...people, ...cases, { id: nobody }].map(({ id }) => ({ recordId: id }))
    let answered = 0
    let refused = 0
    for (const who of readers) {
      for (const [carried, questions] of [
        [personsCarried[0]!, ofPeople],
        [consentsCarried[0]!, ofPeople],
        [documentsCarried[0]!, ofRecords],
      ] as const) {
        const { together, alone } = await askedBothWays(node, who, carried, questions)
        expect(together, `${who} ${carried.collection.query.name}`).toEqual(alone)
        answered += alone.filter((each) => each !== undefined).length
        refused += alone.filter((each) => each === undefined).length
      }
    }
    expect(answered).toBeGreaterThan(30)
    expect(refused).toBeGreaterThan(30)
  }, 60_000)
})
