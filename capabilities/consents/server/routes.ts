import * as contracts from '#capabilities/consents/model/api.ts'
import { Refusal } from '#platform/model/problem.ts'
import { commandOperation, type Operation, queryOperation } from '#platform/server/operation.ts'
import { listConsents, prepareConsent } from './list-consents.ts'
import { listOverrides } from './list-overrides.ts'
import { loadLedger, loadLedgerOf } from './load-ledger.ts'
import { recordConsent } from './record-consent.ts'
import { loadOverride, reviewOverride } from './review-override.ts'
import { withdrawConsent } from './withdraw-consent.ts'

export const listConsentsOperation = queryOperation(contracts.listConsents, {
  load: loadLedgerOf,
  answer: listConsents,
})

export const consentsOperations: Operation[] = [
  listConsentsOperation,
  queryOperation(contracts.prepareConsent, { load: loadLedgerOf, answer: prepareConsent }),
  queryOperation(contracts.listOverrides, { answer: listOverrides }),
  commandOperation(contracts.recordConsent, {
    load: loadLedger,
    execute: async (ctx, consent) => {
      ctx.audit({ record: { id: consent.personId, kind: 'person' }, purpose: consent.purpose, note: consent.basis })
      const recorded = await recordConsent(ctx, consent)
      return recorded instanceof Refusal ? recorded : { id: recorded.id, expiresAt: recorded.expiresAt }
    },
  }),
  commandOperation(contracts.withdrawConsent, { load: loadLedger, execute: withdrawConsent }),
  commandOperation(contracts.reviewOverride, { load: loadOverride, execute: reviewOverride }),
]
