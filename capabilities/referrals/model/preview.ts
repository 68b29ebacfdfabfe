import * as z from 'zod'
import { type Part, parts } from '#capabilities/access/model/part.ts'
import { urgencies, type Urgency } from '#capabilities/cases/model/case.ts'
import { type NeedKind, needKinds } from '#capabilities/cases/model/need.ts'
import { ageBands, ageBases } from '#capabilities/persons/model/age.ts'
import { type PersonSummary, sexes } from '#capabilities/persons/model/person.ts'
import { type Service, services } from './service.ts'

/** Everything that the receiver learns before it accepts. Nothing else leaves the server. */
export const OfferedView = z.object({
  alias: z.string(),
  code: z.string(),
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  ageBasis: z.enum(ageBases),
  isChild: z.boolean(),
  /** OCHA P-code of the province of origin (LA09), never the district or village; null when not known or abroad. */
  province: z.string().nullable(),
  languages: z.array(z.string()),
  service: z.enum(services),
  needs: z.array(z.enum(needKinds)),
  urgency: z.enum(urgencies),
})
export type OfferedView = z.infer<typeof OfferedView>

interface Offer {
  service: Service
  needKinds: readonly NeedKind[]
  urgency: Urgency
}

/**
 * What the receiver sees before acceptance. The sender's preview and the receiver's screen are both this function,
 * so that the preview cannot promise less than what is shown.
 */
export function viewBeforeAcceptance(person: PersonSummary, offer: Offer): OfferedView {
  return {
    alias: person.alias,
    code: person.code,
    sex: person.sex,
    ageBand: person.ageBand,
    ageBasis: person.ageBasis,
    isChild: person.isChild,
    province: person.homePlace && person.homePlace.slice(0, 4),
    languages: person.languages,
    service: offer.service,
    needs: [...new Set(offer.needKinds)],
    urgency: offer.urgency,
  }
}

/** Parts that can never travel with a referral for protection: justice has its own purpose, consent and wall. */
const neverShared: readonly Part[] = ['offer', 'justice']

/** Parts a referral can open at all, in the order in which screens list them. */
export const shareableParts: readonly Part[] = parts.filter((part) => !neverShared.includes(part))

/** What opens with the acceptance and what stays sealed also then: all parts, each in one of the two. */
export function viewAfterAcceptance(chosen: readonly Part[]): { opens: Part[]; sealed: Part[] } {
  return {
    opens: shareableParts.filter((part) => chosen.includes(part)),
    sealed: [...shareableParts.filter((part) => !chosen.includes(part)), 'justice'],
  }
}
