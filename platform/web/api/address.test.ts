import { expect, it } from 'vitest'
import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { addressOf } from './address.ts'

const shared = { summary: 'A test.', output: z.object({}), policy: 'public' } as const
const read = query({ ...shared, name: 'test/read-case', path: '/cases/:code', input: z.object({ code: z.string() }) })
const search = query({
  ...shared,
  name: 'test/search',
  path: '/search',
  method: 'POST',
  input: z.object({ term: z.string() }),
})
const accept = command({
  ...shared,
  name: 'test/accept',
  path: '/referrals/:id/accept',
  input: z.object({ id: z.string() }),
})

it('takes the parameters of the path out of the input and puts the rest into the query', () => {
  expect(addressOf(read, { code: 'PP-7K4M2A-Q', part: ['needs', 'legal'], page: 2, none: undefined })).toEqual({
    url: '/api/cases/PP-7K4M2A-Q?part=needs&part=legal&page=2',
    method: 'GET',
  })
})

it('never puts the input of a command or of a sensitive question into the address', () => {
  expect(addressOf(search, { term: 'ສົມ' })).toEqual({ url: '/api/search', method: 'POST', body: { term: 'ສົມ' } })
  expect(addressOf(accept, { id: 'a/b', note: 'x' })).toEqual({
    url: '/api/referrals/a%2Fb/accept',
    method: 'POST',
    body: { note: 'x' },
  })
})

it('refuses to build an address whose parameter is missing', () => {
  expect(() => addressOf(read, {})).toThrow('test/read-case needs code')
})
