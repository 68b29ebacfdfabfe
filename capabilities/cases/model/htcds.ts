import * as z from 'zod'
import { htcdsExtensions, type HtcdsListName, htcdsLists } from '#countries/standards/htcds.ts'
import type { Means, Purpose } from '#countries/standards/ic-tip.ts'
import type { IsicSection } from '#countries/standards/isic.ts'
import type { CaseSummary } from './case.ts'
import type { NeedKind } from './need.ts'

/**
 * How a case meets the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), for import and export. The standard's
 * own codes that a trafficking event keeps as they are stand in `eventLists`; everything else is translated below.
 */
export const eventLists = [
  'vic_RelationshipToTrafficker',
  'vic_MethodOfRecruitment',
  'vic_RecruitmentWebsitesAndApps',
  'vic_MethodsOfControl',
  'vic_TypeOfExploitation',
  'vic_TypeOfSexExploitation',
  'vic_ExploitationWebsitesAndApps',
  'vic_Vulnerabilities',
] as const satisfies readonly HtcdsListName[]
export type EventList = (typeof eventLists)[number]

/** Codes of a list, those that Pokpong adds included; exports keep the additions apart. */
export function codesOf(list: EventList): string[] {
  const ours = list in htcdsExtensions ? Object.keys(htcdsExtensions[list as keyof typeof htcdsExtensions]) : []
  return [...Object.keys(htcdsLists[list].codes), ...ours]
}

const listOf = (list: EventList) => z.array(z.enum(codesOf(list) as [string, ...string[]])).max(30)

export const HtcdsEventFields = z.strictObject({
  vic_RelationshipToTrafficker: listOf('vic_RelationshipToTrafficker').optional(),
  vic_MethodOfRecruitment: listOf('vic_MethodOfRecruitment').optional(),
  vic_RecruitmentWebsitesAndApps: listOf('vic_RecruitmentWebsitesAndApps').optional(),
  vic_MethodsOfControl: listOf('vic_MethodsOfControl').optional(),
  vic_TypeOfExploitation: listOf('vic_TypeOfExploitation').optional(),
  vic_TypeOfSexExploitation: listOf('vic_TypeOfSexExploitation').optional(),
  vic_ExploitationWebsitesAndApps: listOf('vic_ExploitationWebsitesAndApps').optional(),
  vic_Vulnerabilities: listOf('vic_Vulnerabilities').optional(),
  /** Whole years. */
  vic_AgeWhenTrafficked: z.int().min(0).max(120).optional(),
})
export type HtcdsEventFields = z.infer<typeof HtcdsEventFields>

/** vic_TypeOfExploitation to our purposes. ChildLabour and ForcedMarriage keep their own code beside the purpose. */
export const purposeOfExploitation: Readonly<Record<string, Purpose>> = {
  ForcedLabour: 'forced-labour-or-services',
  ChildLabour: 'forced-labour-or-services',
  SexualExploitation: 'sexual-exploitation',
  ForcedMarriage: 'forced-marriage',
  FraudulentMarriage: 'forced-marriage',
  Servitude: 'servitude',
  ForcedMilitaryByNonStateActors: 'use-in-armed-conflict',
  OrganRemoval: 'organ-removal',
  ForcedBegging: 'forced-begging',
  ForcedAdoption: 'illegal-adoption',
  Surrogacy: 'exploitative-surrogacy',
  ForcedCriminality: 'forced-criminality',
  Other: 'other',
}

/** The way back; slavery has no code in the standard, so it goes out as Other. */
export const exploitationOfPurpose: Readonly<Record<Purpose, string | null>> = {
  'sexual-exploitation': 'SexualExploitation',
  'forced-labour-or-services': 'ForcedLabour',
  'slavery-or-similar-practices': 'Other',
  servitude: 'Servitude',
  'organ-removal': 'OrganRemoval',
  'forced-marriage': 'ForcedMarriage',
  'forced-criminality': 'ForcedCriminality',
  'forced-begging': 'ForcedBegging',
  'illegal-adoption': 'ForcedAdoption',
  'exploitative-surrogacy': 'Surrogacy',
  'use-in-armed-conflict': 'ForcedMilitaryByNonStateActors',
  other: 'Other',
  'not-specified': null,
}

/** vic_MethodsOfControl to means, where the control is itself a means of the Protocol; the others stay as they are. */
export const meansOfControl: Readonly<Record<string, Means>> = {
  PhysicalThreats: 'threat-of-force',
  ThreatsLawEnforcement: 'other-coercion',
  ThreatensChildrenFamily: 'threat-of-force',
  DebtBondage: 'other-coercion',
  FalsePromises: 'deception',
  PhysicalAbuse: 'use-of-force',
  SexualAbuse: 'use-of-force',
  PsychologicalAbuse: 'other-coercion',
  WithholdsDocuments: 'other-coercion',
}

/** vic_ForcedLabourIndustry begins with the section of ISIC Rev. 4: `C_Manufacturing`. */
export function sectionOfIndustry(code: string): IsicSection | null {
  return code in htcdsLists.vic_ForcedLabourIndustry.codes ? (code.slice(0, 1) as IsicSection) : null
}

export function industryOfSection(section: IsicSection): string {
  return Object.keys(htcdsLists.vic_ForcedLabourIndustry.codes).find((code) => code.startsWith(`${section}_`))!
}

/** hte_Type to the event's own fields. */
export const placeFieldOf = {
  Recruitment: 'recruitedIn',
  Transit: 'transitThrough',
  Exploitation: 'exploitedIn',
} as const

export function statusOfHtcds(code: string): CaseSummary['status'] | null {
  if (code === 'Active' || code === 'FollowUp') return 'open'
  return code === 'Closed' || code === 'ClosedReferred' ? 'closed' : null
}

export function htcdsOfStatus(summary: Pick<CaseSummary, 'status' | 'phases'>): 'Active' | 'FollowUp' | 'Closed' {
  if (summary.status === 'closed') return 'Closed'
  return summary.phases['return-and-inclusion'] === 'now' ? 'FollowUp' : 'Active'
}

/** spl_Type to kinds of need. */
export const needOfSupport: Readonly<Record<string, NeedKind>> = {
  Education: 'education',
  Financial: 'money',
  Health: 'health',
  LabourExploitationRehabilitation: 'psychosocial',
  Legal: 'legal-aid',
  Livelihood: 'skill-and-income',
  RightsBasedTraining: 'know-her-choices',
  SexualExploitationRehabilitation: 'psychosocial',
  SocialCare: 'safe-place',
}
