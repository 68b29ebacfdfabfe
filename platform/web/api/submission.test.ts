import { expect, it } from 'vitest'
import { SubmissionKeeper } from './submission.ts'

it('keeps the command id while the same input is tried again', () => {
  const keeper = new SubmissionKeeper()
  const first = keeper.identityOf({ note: 'a' })
  expect(keeper.identityOf({ note: 'a' })).toEqual(first)
})

it('makes a new command of other input, and of the same input once it was accepted', () => {
  const keeper = new SubmissionKeeper()
  const first = keeper.identityOf({ note: 'a' })
  const other = keeper.identityOf({ note: 'b' })
  expect(other.commandId).not.toBe(first.commandId)
  keeper.accepted()
  expect(keeper.identityOf({ note: 'b' }).commandId).not.toBe(other.commandId)
})
