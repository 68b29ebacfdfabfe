import { expect, test } from 'vitest'
import { isAmong, ownIdsOf } from './own-ids.ts'

const commandId = '019f5a14-0ca9-7e89-8fc2-a8f6a8457b4f'
const noteId = '019f5a14-0cb0-7e89-8fc2-a8f6a8457b4f'
const caseId = '01900000-0000-7000-8000-000000000001'
const entryOfIt = '019f5a14-0ca9-7abc-9fc2-000000000000'

test('what a command makes is marked, with what it writes besides, and the file that it belongs to is not', () => {
  const waiting = new Set(ownIdsOf({ commandId, input: { caseId, id: noteId, words: 'She slept well.' } }))
  expect([noteId, entryOfIt, caseId].map((id) => isAmong(waiting, id))).toEqual([true, true, false])
})

test('what it changes is marked, however deep it stands', () => {
  const input = { consentId: noteId, newPersons: [{ person: { id: entryOfIt }, role: 'survivor' }], personId: caseId }
  expect(ownIdsOf({ commandId, input }).slice(1)).toEqual([noteId, entryOfIt])
})
