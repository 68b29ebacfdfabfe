import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { command } from '#platform/model/contract.ts'
import { isHumanCode, mintCode } from '#platform/model/ids.ts'
import { sendOnce } from './send-once.ts'
import { newSubmission } from './submission.ts'

const record = command({
  name: 'test/record',
  summary: 'Something with a code.',
  path: '/test',
  input: z.object({ code: z.string(), words: z.string() }),
  output: z.object({ code: z.string() }),
  policy: 'public',
})

/** A server that has some codes already; every request that reached it. */
function aServer(refusals: string[]) {
  const sent: { code: string; words: string; commandId: string }[] = []
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const input = JSON.parse(body) as (typeof sent)[number]
    sent.push(input)
    const type = refusals[sent.length - 1]
    return type ? Response.json({ type, status: 409 }, { status: 409 }) : Response.json({ code: input.code })
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

const input = { code: mintCode('PP', new Uint8Array(8)), words: 'typed once' }

test('a code that is taken by chance is exchanged and nobody hears of it', async () => {
  const sent = aServer(['code-taken'])
  const done = await sendOnce(record, input, newSubmission())
  expect(sent.map(({ words }) => words)).toEqual(['typed once', 'typed once'])
  expect(isHumanCode(sent[1]!.code)).toBe(true)
  expect(sent[1]!.code).not.toBe(input.code)
  expect(sent[1]!.commandId).not.toBe(sent[0]!.commandId)
  expect([done.output.code, done.input.code]).toEqual([sent[1]!.code, sent[1]!.code])
})

test('it stops after three tries, and no other refusal is sent again', async () => {
  const unlucky = aServer(['code-taken', 'code-taken', 'code-taken', 'code-taken'])
  await expect(sendOnce(record, input, newSubmission())).rejects.toThrow('code-taken')
  expect(unlucky).toHaveLength(3)
  const twice = aServer(['already-exists'])
  await expect(sendOnce(record, input, newSubmission())).rejects.toThrow('already-exists')
  expect(twice).toHaveLength(1)
})
