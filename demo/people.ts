import type { Part } from '#capabilities/access/model/part.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import type { NewConsentInput } from '#capabilities/consents/model/consent.ts'
import type { NewPersonInput } from '#capabilities/persons/model/person.ts'
import { organisations } from './cast.ts'
import { inventedNames } from './names.ts'
import type { Story } from './story.ts'

/** Invented people. Aliases are flowers, birds, trees and weather, as people choose them; their names are sealed. */
export function aPerson(story: Story, person: Omit<NewPersonInput, 'id' | 'code' | 'names'>): NewPersonInput {
  const names = inventedNames(story.next(), person.sex ?? 'unknown')
  return { id: story.id(), code: story.code('PP'), citizenships: ['LA'], languages: ['lo'], names, ...person }
}

const identification: readonly Part[] = ['offer', 'identity', 'contact', 'story', 'screening', 'needs', 'consents']

interface Asked {
  isChild?: boolean
  recipients?: readonly string[]
}

/** Consent to protection, to those who accompany and take in. For a child: best interests, with the child's own view. */
export function toProtection(story: Story, personId: string, { isChild, recipients }: Asked = {}): NewConsentInput {
  return {
    ...asked(story, personId, isChild ?? false),
    purpose: 'protection',
    parts: [...accompanyingParts],
    recipients: [organisations.welfare.id, organisations.centre.id, ...(recipients ?? [])],
  }
}

/** Consent to be identified, to the competent authority: another purpose, asked by itself. */
export function toIdentification(story: Story, personId: string, { isChild }: Asked = {}): NewConsentInput {
  return {
    ...asked(story, personId, isChild ?? false),
    purpose: 'identification',
    parts: [...identification],
    recipients: [organisations.department.id],
  }
}

function asked(story: Story, personId: string, isChild: boolean) {
  const informed = { language: 'lo', interpreter: 'not-needed', manner: 'aloud' } as const
  if (!isChild) return { id: story.id(), personId, informed }
  return {
    id: story.id(),
    personId,
    basis: 'best-interests-of-the-child' as const,
    justification: 'ຜູ້ປົກຄອງຢູ່ໄກ ແລະ ຍັງຕິດຕໍ່ບໍ່ໄດ້. ຕົກລົງຮ່ວມກັນກັບຄະນະກຳມະການປົກປ້ອງເດັກ.',
    informed: {
      ...informed,
      guardian: 'none' as const,
      childView: 'ຢາກໄດ້ບ່ອນຢູ່ທີ່ປອດໄພ ແລະ ຢາກກັບໄປຮຽນ.',
      decidedBy: 'officer' as const,
    },
  }
}
