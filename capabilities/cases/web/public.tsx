import type { ComponentType } from 'react'
import type { TimelineParams } from '#capabilities/cases/model/timeline.ts'
import type { TwoLanguages } from '#platform/web/pages.ts'

/** What a tab of the case file is told. The person is the one whom the case is first about, null when out of reach. */
export interface CaseTabProps {
  caseId: string
  code: string
  personId: string | null
  alias: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  /** Everybody in the case whom the reader reaches, the person whom it is first about before the others. */
  people: readonly { id: string; alias: string }[]
}

/** A part of the case file that another capability fills. It is its own chunk and its own page: /cases/<code>/<key>. */
export interface CaseTab {
  key: string
  /** Position among the tabs: overview 0, plan 10, assistance 20, referrals 30, justice 40, consents 50, documents 60, timeline 70, access 80. */
  order: number
  label: TwoLanguages
  load: () => Promise<{ default: ComponentType<CaseTabProps> }>
  /** Roles that see it; without a list everybody who reads the case does. */
  roles?: readonly string[]
}

const tabs = new Map<string, CaseTab>()

/** Registers a tab; a later one with the same key takes its place. Called where the application is composed. */
export function registerCaseTab(tab: CaseTab): void {
  tabs.set(tab.key, tab)
}

export function caseTabs(roles: readonly string[]): readonly CaseTab[] {
  return [...tabs.values()]
    .filter((tab) => !tab.roles || tab.roles.some((role) => roles.includes(role)))
    .toSorted((one, other) => one.order - other.order)
}

/**
 * What happened, in words.
 * @param named the name behind a parameter that is the id of a colleague or an organisation
 */
export type TimelineSentence = (params: TimelineParams, named: (key: string) => string) => string

const sentences = new Map<string, { en: TimelineSentence; lo: TimelineSentence }>()

/** The sentences for a capability's own kinds of timeline entry, such as referrals/offered. */
export function registerTimelineWords(
  words: Readonly<Record<string, { en: TimelineSentence; lo: TimelineSentence }>>,
): void {
  for (const [kind, sentence] of Object.entries(words)) sentences.set(kind, sentence)
}

export function timelineSentence(kind: string): { en: TimelineSentence; lo: TimelineSentence } | undefined {
  return sentences.get(kind)
}
