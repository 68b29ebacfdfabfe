import { verify } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { hashPassword, isRightPassword } from './password-hash.ts'

vi.mock('@node-rs/argon2', { spy: true })

/** What decides how long a check takes: the parameters that stand in front of the salt, for each hash that was computed. */
const work = () => vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(1, 4).join(' '))

test('only the right password opens', async () => {
  const known = await hashPassword('four red bridges at Pakse')
  expect(await isRightPassword(known, 'four red bridges at Pakse')).toBe(true)
  expect(await isRightPassword(known, 'four red bridges')).toBe(false)
})

test('an unknown name costs the same work as a wrong password', async () => {
  const known = await hashPassword('four red bridges at Pakse')
  vi.mocked(verify).mockClear()
  await isRightPassword(known, 'four red bridges')
  const wrong = work()
  vi.mocked(verify).mockClear()
  expect(await isRightPassword(null, 'four red bridges')).toBe(false)
  expect(work()).toEqual(wrong)
  expect(wrong).toEqual(['argon2id v=19 m=65536,t=3,p=1'])
})
