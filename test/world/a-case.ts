import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { openCase } from '#capabilities/cases/model/api.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import type { NewConsentInput } from '#capabilities/consents/model/consent.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import { aPerson } from './a-person.ts'

type OpenCase = z.input<(typeof openCase)['input']>

/** A person's own consent to be accompanied by an organisation, with everything that this takes. */
export function aProtectionConsent(personId: string, given: Partial<NewConsentInput> = {}): NewConsentInput {
  return {
    id: uuidv7(),
    personId,
    purpose: 'protection',
    parts: [...accompanyingParts],
    recipients: [organisations.welfare.id],
    informed: { language: 'lo', manner: 'aloud' },
    ...given,
  }
}

/** A case of somebody new, accompanied by the case worker of the provincial welfare office, under her consent. */
export function aCase(given: Partial<OpenCase> = {}): OpenCase & { id: string; code: string } {
  const person = aPerson()
  return {
    id: uuidv7(),
    code: mintCode('PP', randomBytes(8)),
    newPersons: [{ person, role: 'survivor' }],
    consents: [aProtectionConsent(person.id)],
    holderOrganisationId: organisations.welfare.id,
    workerId: accounts.caseWorker.id,
    ...given,
  }
}
