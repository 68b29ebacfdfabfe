import { finishDocument, listDocuments, voidDocument } from '#capabilities/documents/model/api.ts'
import type { DocumentLine } from '#capabilities/documents/model/document.ts'
import { documentsOffline } from '#capabilities/documents/model/offline.ts'
import { listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import { readPerson } from '#capabilities/persons/model/api.ts'
import { isOnlyHere } from '#capabilities/persons/model/only-here.ts'
import type { Command } from '#platform/model/contract.ts'
import {
  collection,
  type OfflineCommand,
  offlineCommand,
  type OfflinePart,
  type Shows,
  shows,
  type WaitingCommand,
} from '#platform/model/offline.ts'
import { refuse } from '#platform/model/problem.ts'
import { articleCodes, articles } from './articles.ts'
import { type ConsentLine, listConsents, prepareConsent, recordConsent, withdrawConsent } from './api.ts'
import { cannotStand } from './ledger.ts'
import { consentsProblems } from './problems.ts'
import { type Ledger, recorded, withdrawn } from './recorded.ts'
import { expiryOf } from './rules.ts'

const about = ({ personId }: { personId: string }) => personId

const record = offlineCommand(recordConsent, {
  about,
  refuses: async (consent, view) => {
    const ledger = await view.ask(listConsents, { person: consent.personId })
    if (!ledger) return undefined
    const { isChild } = ledger.person
    return cannotStand(consent, ledger.consents, { isChild, articles: articleCodes, now: new Date() })
  },
  output: ({ input, occurredAt }) => ({
    id: input.id,
    expiresAt: expiryOf(input, new Date(occurredAt)).toISOString(),
  }),
  shows: [
    shows(listConsents, (ledger, { input, occurredAt }, _asked, view) =>
      ledger ? recorded(ledger, input, occurredAt, view) : ledger,
    ),
  ],
})

const withdraw = offlineCommand(withdrawConsent, {
  about,
  refuses: async ({ consentId, personId }, view) => {
    const ledger = await view.ask(listConsents, { person: personId })
    const line = ledger?.consents.find(({ id }) => id === consentId)
    return line && line.withdrawnAt !== null ? refuse(consentsProblems, 'already-withdrawn') : undefined
  },
  output: async ({ input: { consentId, personId } }, view) => {
    const ledger = await view.ask(listConsents, { person: personId })
    return { closed: ledger?.consents.find(({ id }) => id === consentId)?.opensFor ?? 0 }
  },
  overrides: ({ consentId, personId }, waiting) => restsOn(waiting, consentId) || sharesPerson(waiting, personId),
  shows: [
    shows(listConsents, (ledger, { input, occurredAt }) =>
      ledger?.person.id === input.personId ? withdrawn(ledger, input.consentId, occurredAt) : ledger,
    ),
  ],
})

/** A command that brings the consent along, or one that renews it, shares on the strength of it. */
function restsOn({ name, input }: WaitingCommand, consentId: string): boolean {
  if (name === recordConsent.name) return false
  const { consent, consents } = input as { consent?: unknown; consents?: unknown }
  const brought = [consent, ...(Array.isArray(consents) ? (consents as unknown[]) : [])]
  return brought.some((each) => {
    const { id, renews } = (each ?? {}) as { id?: string; renews?: string | null }
    return id === consentId || renews === consentId
  })
}

/** Contracts of capabilities that this one may not know; test/withdrawal-wins.test.ts holds their names against these. */
const sharing: readonly string[] = ['referrals/offer-referral', 'identification/request-identification']

/**
 * What would share this person and does not say on which consent: nobody but the author can say whether it still may
 * go, so it comes back to be looked at. Sent again, the node decides by what then stands in the ledger.
 */
function sharesPerson({ name, input }: WaitingCommand, personId: string): boolean {
  return sharing.includes(name) && (input as { personId?: string }).personId === personId
}

/** Documents know nothing of consents: that a proof was added or removed shows in the ledger too. */
const documentCommands = [
  also(
    finishDocument,
    shows(listConsents, async (ledger, { input: { documentId } }, _asked, view) => {
      if (!ledger || ledger.consents.some(({ proofs }) => proofs.some((each) => each.documentId === documentId)))
        return ledger
      const list = await view.ask(listDocuments, { recordId: ledger.person.id })
      const document = list?.documents.find(({ id }) => id === documentId)
      return document ? withProof(ledger, document) : ledger
    }),
  ),
  also(
    voidDocument,
    shows(
      listConsents,
      (ledger, { input: { documentId } }) =>
        ledger && changed(ledger, (line) => ({ ...line, proofs: without(line.proofs, documentId) })),
    ),
  ),
]

function withProof(ledger: Ledger, { id, kind, mediaType, chunks, addedBy, addedAt, consentId }: DocumentLine): Ledger {
  const proof = { documentId: id, kind, mediaType, chunks, addedBy, addedAt }
  return changed(ledger, (line) => (line.id === consentId ? { ...line, proofs: [...line.proofs, proof] } : line))
}

function changed(ledger: Ledger, change: (line: ConsentLine) => ConsentLine): Ledger {
  return { ...ledger, consents: ledger.consents.map(change) }
}

function without(proofs: ConsentLine['proofs'], documentId: string): ConsentLine['proofs'] {
  return proofs.filter((proof) => proof.documentId !== documentId)
}

/** A neighbour's command, and how it shows in what this capability answers; takes the place of the neighbour's own. */
function also<C extends Command>(command: C, ...more: Shows<C>[]): OfflineCommand {
  const theirs = documentsOffline.commands.find((each) => each.command === command)!
  return { ...theirs, shows: [...theirs.shows, ...(more as OfflineCommand['shows'])] }
}

export const ledgers = collection(listConsents, {
  alsoAnswers: ({ person }) => [{ person: person.id }, { person: person.code }],
  absent: async ({ person }, view) => {
    const file = await view.ask(readPerson, { person })
    return file && isOnlyHere(file) ? { person: file.person, consents: [] } : undefined
  },
})

/** Put together on the device from what it carries anyway: the same list of organisations a thousand times weighs. */
export const consentForms = collection(prepareConsent, {
  absent: async ({ person }, view) => {
    const known = (await view.ask(listConsents, { person }))?.person
    const organisations = (await view.ask(listOrganisations, {}))?.organisations
    if (!known || !organisations) return undefined
    return { person: known, organisations: organisations.map(({ id, name, kind }) => ({ id, name, kind })), articles }
  },
})

/** The ledgers of those whom the actor works with. A withdrawal wins over every share that had not left the device. */
export const consentsOffline: OfflinePart = {
  collections: [ledgers, consentForms],
  commands: [record, withdraw, ...documentCommands],
}
