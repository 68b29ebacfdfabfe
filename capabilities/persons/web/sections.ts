import type { ComponentType } from 'react'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'

/** A part of the person's page that another capability fills: consents, cases, screenings. */
export interface PersonSection {
  key: string
  order: number
  load: () => Promise<{ default: ComponentType<{ person: PersonSummary }> }>
}

const sections = new Map<string, PersonSection>()

/** Called where the application is composed; a later one with the same key takes its place. */
export function registerPersonSection(section: PersonSection): void {
  sections.set(section.key, section)
}

export function personSections(): readonly PersonSection[] {
  return [...sections.values()].toSorted((one, other) => one.order - other.order)
}
