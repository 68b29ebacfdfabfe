import * as z from 'zod'
import { expect, test } from 'vitest'
import { command } from '#platform/model/contract.ts'
import { offlineCommand, type OfflineCommand } from '#platform/model/offline.ts'
import { groupsOf } from './sealed-groups.ts'

function offline(name: string, unseen?: true): OfflineCommand {
  const contract = command({
    name: `tests/${name}`,
    summary: name,
    path: `/${name}`,
    input: z.object({ about: z.string() }),
    output: z.object({}),
    policy: 'public',
  })
  return offlineCommand(contract, { about: ({ about }) => about, output: () => ({}), ...(unseen ? { unseen } : {}) })
}

const known = new Map(
  [offline('note'), offline('photo'), offline('piece', true), offline('draft', true)].map((how) => [
    how.command.name as string,
    how,
  ]),
)
const commandOf = (name: string) => known.get(name)

function entry(id: string, name: string, about: string, second: number) {
  const occurredAt = `2026-11-22T08:00:${String(second).padStart(2, '0')}.000Z`
  return { id, command: { commandId: id, name: `tests/${name}`, input: { about }, occurredAt } }
}

const shown = (entries: Parameters<typeof groupsOf>[0]) => {
  const { groups, loose } = groupsOf(entries, commandOf)
  return { groups: groups.map(({ all }) => all.map(({ id }) => id)), loose: loose.map(({ id }) => id) }
}

test('pieces go with the photo that they belong to, in the order in which they were made', () => {
  const photo = [entry('p', 'photo', 'one', 1), entry('a', 'piece', 'one', 2), entry('b', 'piece', 'one', 3)]
  const note = entry('n', 'note', 'case', 2)
  expect(shown([photo[2]!, note, photo[0]!, photo[1]!])).toEqual({ groups: [['p', 'a', 'b'], ['n']], loose: [] })
})

test('a form that was begun, and the rest of a photo that was announced before, belong to nothing that is listed', () => {
  const entries = [entry('d', 'draft', 'form', 1), entry('n', 'note', 'case', 2), entry('a', 'piece', 'other', 3)]
  expect(shown(entries)).toEqual({ groups: [['n']], loose: ['d', 'a'] })
})

test('of one moment the earlier id goes first, and an id minted anew stays in its place', () => {
  const entries = [entry('z', 'note', 'case', 1), entry('a', 'note', 'case', 2), entry('b', 'note', 'case', 2)]
  expect(shown(entries.toReversed())).toEqual({ groups: [['z'], ['a'], ['b']], loose: [] })
})

test('what does not open, or is no longer known, is listed: a person decides that it goes', () => {
  const unknown = entry('u', 'of an old version', 'case', 2)
  const malformed = {
    ...entry('m', 'piece', 'one', 3),
    command: { ...entry('m', 'piece', 'one', 3).command, input: 1 },
  }
  expect(shown([{ id: 's', command: null }, unknown, malformed])).toEqual({ groups: [['s'], ['u'], ['m']], loose: [] })
})
