import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { openCase } from '#capabilities/cases/model/api.ts'
import { recordConsent, withdrawConsent } from '#capabilities/consents/model/api.ts'
import { consentsOffline } from '#capabilities/consents/model/offline.ts'
import { requestIdentification } from '#capabilities/identification/model/api.ts'
import { offerReferral } from '#capabilities/referrals/model/api.ts'
import type { Command } from '#platform/model/contract.ts'

const [personId, consentId] = [uuidv7(), uuidv7()]
const withdrawal = { consentId, personId, toldBy: 'person', toldHow: 'in-person', words: null }
const { overrides } = consentsOffline.commands.find(({ command }) => command === withdrawConsent)!

const isOverridden = (command: Command, input: unknown) =>
  overrides!(withdrawal, { commandId: uuidv7(), name: command.name, input, occurredAt: '2026-07-10T03:00:00.000Z' })

test('a withdrawal takes back what would share this person and has not left the device', () => {
  expect(isOverridden(offerReferral, { personId })).toBe(true)
  expect(isOverridden(requestIdentification, { personId })).toBe(true)
  expect(isOverridden(offerReferral, { personId: uuidv7(), consent: { id: uuidv7(), renews: consentId } })).toBe(true)
  expect(isOverridden(openCase, { consents: [{ id: uuidv7() }, { id: consentId }] })).toBe(true)
})

test('a withdrawal leaves everybody else’s, and what was said before it', () => {
  expect(isOverridden(offerReferral, { personId: uuidv7(), consent: null })).toBe(false)
  expect(isOverridden(openCase, { consents: [{ id: uuidv7(), personId }] })).toBe(false)
  expect(isOverridden(recordConsent, { id: consentId, personId })).toBe(false)
})
