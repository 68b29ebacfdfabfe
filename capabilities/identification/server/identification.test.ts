import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test as base } from 'vitest'
import type { Part } from '#capabilities/access/model/part.ts'
import { settingsOf } from '#capabilities/access/server/public.ts'
import { casesOperations } from '#capabilities/cases/server/routes.ts'
import { recordConsent, withdrawConsent } from '#capabilities/consents/model/api.ts'
import { consentsOperations } from '#capabilities/consents/server/routes.ts'
import * as api from '#capabilities/identification/model/api.ts'
import { offerReferral } from '#capabilities/referrals/model/api.ts'
import { referralsOperations } from '#capabilities/referrals/server/routes.ts'
import { asActor, type CastName, organisations } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Database } from '#platform/server/database.ts'
import { aProtectionConsent } from '#test/world/a-case.ts'
import { anOffer, aSurvivor } from '#test/world/a-referral.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'
import { identificationOperations } from './routes.ts'

const test = rolledBack(base)
const authorityId = organisations.department.id
const operations = [...casesOperations, ...consentsOperations, ...referralsOperations, ...identificationOperations]
const everything: Part[] = ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents']

async function aSurvivorToIdentify(database: Database) {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  const { caseId, personId, ...survivor } = await aSurvivor(node)
  const request = { id: uuidv7(), caseId, personId, authorityId }
  const agree = async (purpose: 'identification' | 'prosecution', parts = everything) => {
    const consent = aProtectionConsent(personId, { purpose, parts, recipients: [authorityId] })
    await node.do('caseWorker', recordConsent, consent)
    return consent.id
  }
  const decide = (more: object = {}) => ({ id: uuidv7(), requestId: request.id, ...aDecision(more) })
  const read = (who: CastName) => node.do(who, api.readIdentification, { personId })
  return { node, request, agree, decide, read, caseId, personId, ...survivor }
}

function aDecision(more: object = {}) {
  return {
    outcome: 'victim' as const,
    basis: { kind: 'own-interview' as const, interviewedOn: '2026-07-09' },
    decidedOn: '2026-07-10',
    form: 'labour-exploitation',
    purposes: [],
    reasons: 'canary: documents taken, locked in.',
    ...more,
  }
}

describe('asking the authority', () => {
  test('needs a consent to identification; consent to prosecution is not it', async ({ database }) => {
    const { node, request, agree } = await aSurvivorToIdentify(database)
    const refusal = { type: 'identification-needs-basis' }
    expect(await node.refused('caseWorker', api.requestIdentification, request)).toMatchObject(refusal)
    await agree('prosecution')
    expect(await node.refused('caseWorker', api.requestIdentification, request)).toMatchObject(refusal)
    expect((await node.do('authority', api.listRequests, {})).requests).toEqual([])
    await agree('identification')
    await node.do('caseWorker', api.requestIdentification, request)
    expect((await node.do('authority', api.listRequests, {})).requests).toMatchObject([{ person: { alias: 'Saifon' } }])
  })

  test('is done once, of an authority, by who accompanies', async ({ database }) => {
    const { node, request, agree } = await aSurvivorToIdentify(database)
    await agree('identification')
    const elsewhere = { ...request, authorityId: organisations.police.id }
    expect(await node.refused('caseWorker', api.requestIdentification, elsewhere)).toMatchObject({
      type: 'not-an-authority',
    })
    expect(await node.refused('nurse', api.requestIdentification, request)).toMatchObject({ status: 404 })
    await node.do('caseWorker', api.requestIdentification, request)
    const again = { ...request, id: uuidv7() }
    expect(await node.refused('caseWorker', api.requestIdentification, again)).toMatchObject({
      type: 'identification-already-requested',
    })
  })

  test('a withdrawn consent closes the person to the authority', async ({ database }) => {
    const { node, request, agree, decide, personId } = await aSurvivorToIdentify(database)
    const consentId = await agree('identification')
    await node.do('caseWorker', api.requestIdentification, request)
    const told = { consentId, personId, toldBy: 'person', toldHow: 'in-person' } as const
    await node.do('caseWorker', withdrawConsent, told)
    expect((await node.do('authority', api.listRequests, {})).requests).toEqual([])
    expect(await node.refused('authority', api.decideIdentification, decide())).toMatchObject({ status: 404 })
  })
})

async function asked(database: Database, parts = everything) {
  const at = await aSurvivorToIdentify(database)
  await at.agree('identification', parts)
  await at.node.do('caseWorker', api.requestIdentification, at.request)
  return at
}

describe('a decision', () => {
  test('is the authority’s alone, and read with its reasons', async ({ database }) => {
    const { node, decide, read } = await asked(database)
    for (const who of ['caseWorker', 'supervisor', 'officer'] as const)
      expect((await node.refused(who, api.decideIdentification, decide())).status).toBeOneOf([403, 404])
    await node.do('authority', api.decideIdentification, decide())
    expect(await read('caseWorker')).toMatchObject({
      requests: [{ state: 'decided' }],
      decisions: [{ outcome: 'victim', basis: 'own-interview', form: 'labour-exploitation', current: true }],
      reasons: [{ kind: 'decision', words: 'canary: documents taken, locked in.' }],
    })
  })

  test('of another state is recorded with its authority and document, apart from our own', async ({ database }) => {
    const { node, decide, read } = await asked(database)
    const document = { authority: 'Ministry in Bangkok', decidedOn: '2026-05', document: 'No. 77' }
    const basis = { kind: 'identified-abroad', country: 'TH', ...document }
    await node.do('authority', api.decideIdentification, decide({ basis }))
    expect(await read('caseWorker')).toMatchObject({
      decisions: [{ basis: 'identified-abroad', abroadCountry: 'TH', abroadDecidedOn: '2026-05' }],
      reasons: [{ kind: 'decision' }, { kind: 'abroad-document', words: 'Ministry in Bangkok\nNo. 77' }],
    })
  })

  test('is refused without a form, in the future and in the Buddhist era', async ({ database }) => {
    const { node, decide } = await asked(database)
    const refused = (more: object) => node.refused('authority', api.decideIdentification, decide(more))
    expect(await refused({ form: null })).toMatchObject({ issues: [{ code: 'form-needed' }] })
    expect(await refused({ form: 'typed by hand' })).toMatchObject({ issues: [{ code: 'not-a-form' }] })
    expect(await refused({ decidedOn: '2026-07-11' })).toMatchObject({ type: 'decision-in-the-future' })
    expect(await refused({ decidedOn: '2569-07-10' })).toMatchObject({ issues: [{ code: 'buddhist-era' }] })
  })

  test('is revised and never erased, and nobody is counted twice', async ({ database }) => {
    const { node, decide, read } = await asked(database)
    const first = decide()
    await node.do('authority', api.decideIdentification, first)
    const second = { id: uuidv7(), replacesId: first.id, ...aDecision({ form: 'sexual-exploitation' }) }
    expect(await node.refused('caseWorker', api.reviseDecision, second)).toMatchObject({ status: 403 })
    await node.do('secondAuthority', api.reviseDecision, second)
    const { decisions } = await read('caseWorker')
    expect(decisions.map(({ id, current }) => ({ id, current })).toSorted(byId)).toEqual(
      [
        { id: first.id, current: false },
        { id: second.id, current: true },
      ].toSorted(byId),
    )
    const third = { ...second, id: uuidv7() }
    expect(await node.refused('authority', api.reviseDecision, third)).toMatchObject({ status: 403 })
    for (const change of [
      sql`delete from identification.decision`,
      sql`update identification.decision set outcome = 'possible-victim'`,
    ]) {
      await expect(bySql(node, 'authority', change)).rejects.toThrow(/permission denied/)
    }
  })

  test('can be dissented from by a colleague and not by who took it', async ({ database }) => {
    const { node, decide, read } = await asked(database)
    const decided = decide()
    await node.do('authority', api.decideIdentification, decided)
    const dissent = () => ({ decisionId: decided.id, id: uuidv7(), reasons: 'I read it otherwise.' })
    expect(await node.refused('authority', api.recordDissent, dissent())).toMatchObject({
      params: { because: 'own-decision' },
    })
    await node.do('secondAuthority', api.recordDissent, dissent())
    await node.do('caseWorker', api.recordDissent, dissent())
    const { decisions, reasons } = await read('authority')
    expect(decisions).toMatchObject([{ outcome: 'victim', current: true }])
    expect(reasons.filter(({ kind }) => kind === 'dissent')).toHaveLength(2)
  })

  test('can be taken where the consent keeps the story and the screening from the authority', async ({ database }) => {
    const { node, decide, read } = await asked(database, ['offer', 'identity'])
    await node.do('authority', api.decideIdentification, decide())
    expect(await read('secondAuthority')).toMatchObject({ decisions: [{ outcome: 'victim' }], reasons: [{}] })
  })
})

describe('the wall behind the policies', () => {
  test('a receiver of an offer learns nothing about the identification from plain SQL', async ({ database }) => {
    const { node, decide, ...survivor } = await asked(database)
    await node.do('authority', api.decideIdentification, decide())
    await node.do('caseWorker', offerReferral, anOffer(survivor))
    const tables = ['request', 'decision', 'reason'] as const
    const seen = async (who: CastName) => {
      const counts = tables.map(async (table) => {
        const count = sql<{ n: number }>`select count(*)::int as n from ${sql.table(`identification.${table}`)}`
        return (await bySql(node, who, count)).rows[0]!.n
      })
      return Promise.all(counts)
    }
    expect(await seen('caseWorker')).toEqual([1, 1, 1])
    expect(await seen('authority')).toEqual([1, 1, 1])
    for (const who of [
      'shelterManager',
      'nurse',
      'officer',
      'colleague',
      'analyst',
      'auditor',
      'investigator',
    ] as const)
      expect((await seen(who)).slice(1), who).toEqual(who === 'officer' ? [1, 0] : [0, 0])
  })

  test('reasons lie in the tables as ciphertext', async ({ database }) => {
    const { node, decide } = await asked(database)
    await node.do('authority', api.decideIdentification, decide())
    const { rows } = await database.asOwner((db) =>
      sql<{ text: string }>`select r::text as text from identification.reason r`.execute(db),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.text).not.toContain(Buffer.from('canary').toString('hex'))
  })
})

const byId = (left: { id: string }, right: { id: string }) => left.id.localeCompare(right.id)

/** Past all policies, as the application's own role with this account's settings. */
function bySql<T>(node: TestNode, who: CastName, statement: ReturnType<typeof sql<T>>) {
  const settings = { role: 'pokpong_app', 'app.now': node.now.toISOString(), ...settingsOf(asActor(who)) }
  return node.database.transact({ ...settings, 'app.command': uuidv7() }, (tx) => statement.execute(tx))
}
