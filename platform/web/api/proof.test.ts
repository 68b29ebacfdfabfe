import { beforeEach, expect, it } from 'vitest'
import { proofRequests, requestProof } from './proof.ts'

beforeEach(() => proofRequests.mounted(false))

it('asks once, however many calls fail together, and answers them all', async () => {
  proofRequests.mounted(true)
  const both = [requestProof('sign-in'), requestProof('sign-in')]
  expect(proofRequests.current()).toBe('sign-in')
  proofRequests.settle(true)
  expect(await Promise.all(both)).toEqual([true, true])
  expect(proofRequests.current()).toBeNull()
})

it('does not make anybody wait where there is nobody to ask', async () => {
  expect(await requestProof('sign-in')).toBe(false)
  expect(await requestProof('step-up')).toBe(false)
})

it('opens a hidden screen again where no form can ask', async () => {
  expect(await requestProof('return')).toBe(true)
})
