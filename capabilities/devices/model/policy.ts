import { mayAdminister, type OrganisationPlace } from '#capabilities/identity/model/policy.ts'
import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { allow, deny, type Decision } from '#platform/model/decision.ts'

/** A device as the policies look at it. */
export interface CarriedDevice {
  accountId: string
  organisation: OrganisationPlace
}

/** Everybody who signs in may carry work: what a device then holds is what its account may read, and no more. */
export function mayCarryDevice(_actor: PokpongActor): Decision {
  return allow
}

/** The list is for those who keep it. Each sees the devices of the organisations that they administer. */
export function mayListDevices(actor: PokpongActor): Decision {
  return holds(actor, 'administrator') ? allow : deny('administrators-only')
}

/** Whoever lost a phone closes it at once, without waiting for anybody; so does whoever administers the organisation. */
export function mayRevokeDevice(actor: PokpongActor, subject: CarriedDevice): Decision {
  return subject.accountId === actor.accountId ? allow : mayAdminister(actor, subject.organisation)
}

/**
 * Nobody gives themselves more days: a phone that its holder wants open for longer is what somebody who forces the
 * holder wants, too.
 */
export function mayExtendLease(actor: PokpongActor, subject: CarriedDevice): Decision {
  return subject.accountId === actor.accountId
    ? deny('not-your-own-device')
    : mayAdminister(actor, subject.organisation)
}

export function maySetDevicePolicy(actor: PokpongActor, subject: { organisation: OrganisationPlace }): Decision {
  return mayAdminister(actor, subject.organisation)
}

/** One's own rule is no secret: the set-up page says how long the phone will open. */
export function mayReadDevicePolicy(actor: PokpongActor, subject: { organisation: OrganisationPlace }): Decision {
  return subject.organisation.id === actor.organisationId ? allow : mayAdminister(actor, subject.organisation)
}
