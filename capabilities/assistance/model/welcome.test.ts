import { expect, test } from 'vitest'
import type { Room, WelcomeGroup } from './room.ts'
import { roomAnswer, type RoomInUse, whoIsWelcome } from './welcome.ts'

const aRoom = (id: string, more: Partial<Room>): Room => ({
  id,
  name: { en: id, lo: id },
  kind: 'women',
  welcomes: ['women'],
  onRequest: [],
  ageFrom: null,
  ageTo: null,
  places: 4,
  stepFree: false,
  position: 0,
  ...more,
})
const lotus = aRoom('lotus', {})
const jasmine = aRoom('jasmine', { kind: 'girls', welcomes: ['girls'] })
const bamboo = aRoom('bamboo', { kind: 'mother-and-child', welcomes: ['mothers-with-children'] })
const mulberry = aRoom('mulberry', {
  kind: 'quiet',
  welcomes: ['women'],
  onRequest: ['girls', 'trans-women'],
  places: 2,
})
const teak = aRoom('teak', { kind: 'step-free', welcomes: ['women'], onRequest: ['girls'], stepFree: true })
const adult = (group: 'women' | 'men' | 'girls' | 'boys' | 'other') => ({ group, withParent: false })

test('a room is for the groups that it names', () => {
  expect(roomAnswer(lotus, adult('women'))).toBe('yes')
  expect(roomAnswer(lotus, adult('girls'))).toBe('no')
  expect(roomAnswer(teak, adult('girls'))).toBe('ask')
  expect(roomAnswer(jasmine, adult('women'))).toBe('no')
})

test('a child stays with the mother, whether girl or boy', () => {
  expect(roomAnswer(bamboo, { group: 'boys', withParent: true })).toBe('yes')
  expect(roomAnswer(bamboo, { group: 'boys', withParent: false })).toBe('no')
  expect(roomAnswer(bamboo, adult('women'))).toBe('ask')
})

test('somebody whom the record calls a man may be a trans woman: the shelter asks and never assumes', () => {
  expect(roomAnswer(mulberry, adult('men'))).toBe('ask')
  expect(roomAnswer(mulberry, adult('other'))).toBe('ask')
  expect(roomAnswer(lotus, adult('men'))).toBe('no')
  expect(roomAnswer(mulberry, adult('boys'))).toBe('no')
})

test('who can be welcomed follows from the rooms, and gaps show', () => {
  const rooms: RoomInUse[] = [
    { room: lotus, taken: 4 },
    { room: jasmine, taken: 4 },
    { room: bamboo, taken: 2 },
    { room: mulberry, taken: 1 },
    { room: teak, taken: 1 },
  ]
  const answers = new Map(whoIsWelcome(rooms).map(({ group, ...rest }) => [group, rest]))
  const expected: Record<WelcomeGroup, unknown> = {
    women: { answer: 'yes', free: 4, askRoomId: null },
    girls: { answer: 'full', free: 0, askRoomId: 'mulberry' },
    'mothers-with-children': { answer: 'yes', free: 2, askRoomId: null },
    'trans-women': { answer: 'ask', free: 0, askRoomId: 'mulberry' },
    boys: { answer: 'no', free: 0, askRoomId: null },
    men: { answer: 'no', free: 0, askRoomId: null },
  }
  expect(Object.fromEntries(answers)).toEqual(expected)
})

test('a house that is full is full, and not closed to the group', () => {
  expect(whoIsWelcome([{ room: lotus, taken: 4 }])[0]).toEqual({
    group: 'women',
    answer: 'full',
    free: 0,
    askRoomId: null,
  })
})
