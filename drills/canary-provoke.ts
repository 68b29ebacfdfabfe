import { uuidv7 } from 'uuidv7'
import type { CanaryClient, Done } from './canary-client.ts'
import { namesForAll } from './canary-fields.ts'

/** Fields that a device mints anew for each record. */
const minted = ['id', 'messageId', 'feedbackId', 'disputeId']
/** The largest that a request may be is 64 KiB, and four times that for a few. */
const huge = 300 * 1024

/**
 * Sends everything that was carried out once more, each time with something wrong in it, and with words where codes
 * belong: what is refused must not repeat them, and what is taken must not keep them in the clear.
 */
export async function provoke(client: CanaryClient): Promise<void> {
  const one = new Map(client.done.map((done) => [done.contract.name, done]))
  for (const done of one.values()) {
    await everyFieldAsWords(client, done)
    await wrongRequests(client, done)
  }
  await atTheDoor(client)
}

async function everyFieldAsWords(client: CanaryClient, { who, contract, input }: Done): Promise<void> {
  const session = await client.sessionOf(who)
  if (contract.stepUp) await session.stepUp()
  const tried = leavesOf(input, []).filter((path) => !namesForAll.test(`${contract.name} ${path.join('.')}`))
  for (const path of tried) {
    const word = client.say(`words in ${path.join('.')}`)
    const answer = await session.call(contract, replaced(withNewIds(input), path, word))
    // A new id leads nowhere where the record must exist: then with the old one.
    if (answer.status === 404) await session.call(contract, replaced(input, path, word))
  }
}

async function wrongRequests(client: CanaryClient, { who, contract, input }: Done): Promise<void> {
  const session = await client.sessionOf(who)
  const commandId = uuidv7()
  // The same command twice, the second time with other words.
  const [first] = leavesOf(input, [])
  await session.call(contract, input, commandId)
  const mayGoThere = first && !namesForAll.test(`${contract.name} ${first.join('.')}`)
  if (mayGoThere) await session.call(contract, replaced(input, first, client.say('other words')), commandId)
  await session.call(contract, { ...input, unknown: client.say('a field that is none') })
  await session.call(contract, { ...input, words: `${client.say('huge')} `.repeat(huge / 30) })
  await session.call(contract, {
    ...input,
    words: `${client.say('with NUL')}\0`,
    note: `${client.say('half a letter')}\ud800`,
  })
  await (await client.sessionOf('analyst')).call(contract, input)
  await client.anonymous().call(contract, input)
  const path = contract.path.replaceAll(/:[a-zA-Z]+/g, () => uuidv7())
  await session.send('POST', path, `{"words": "${client.say('in broken JSON')}`)
  await session.send('POST', path, client.say('as plain text'), 'text/plain')
  await session.send('POST', path, JSON.stringify([client.say('in a list')]))
  // Words where the address has an id: a person's own mistake, and still in no log.
  const misled = encodeURIComponent(client.say('in the address'))
  await session.send('GET', contract.path.replaceAll(/:[a-zA-Z]+/g, misled))
  await session.send('GET', `${path}?q=${misled}`)
}

/** Names and passwords typed at the door, and at addresses that do not exist. */
async function atTheDoor(client: CanaryClient): Promise<void> {
  const door = client.anonymous()
  const signInName = client.say('name at the door').toLowerCase()
  const body = { commandId: uuidv7(), signInName, password: client.say('password'), code: '000000' }
  await door.send('POST', '/session/password', body)
  await door.send('POST', '/session/recovery-code', { ...body, recoveryCode: '0000-0000-0000-0000' })
  await door.send('POST', '/session/demo', { account: client.say('instead of an account') })
  await door.send('GET', `/${encodeURIComponent(client.say('no such route'))}`)
  await door.send('GET', `/health?name=${encodeURIComponent(client.say('in a query'))}`)
}

type Path = readonly (string | number)[]

/** Every value in the input that stands by itself. */
function leavesOf(value: unknown, path: Path): Path[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => leavesOf(each, [...path, at]))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]))
  return path.length === 0 ? [] : [path]
}

function replaced(value: unknown, [step, ...rest]: Path, word: string): unknown {
  if (step === undefined) return word
  if (Array.isArray(value)) return value.map((each, at) => (at === step ? replaced(each, rest, word) : each))
  return { ...(value as object), [step]: replaced((value as Record<string | number, unknown>)[step], rest, word) }
}

function withNewIds(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, minted.includes(name) ? uuidv7() : value]),
  )
}
