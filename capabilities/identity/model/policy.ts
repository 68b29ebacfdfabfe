import { all, allow, deny, type Decision } from '#platform/model/decision.ts'
import type { Grant, GrantScope } from './account.ts'
import { holds, reachesPeople, type PokpongActor, type Role } from './role.ts'

/** Where an organisation stands: itself and the ones above it, and the provinces it works in (empty: the nation). */
export interface OrganisationPlace {
  id: string
  lineage: readonly string[]
  provinces: readonly string[]
}

/** An account as the administration policies look at it. */
export interface AdministeredAccount {
  accountId: string
  organisation: OrganisationPlace
  /** What it may do at present. */
  present: readonly Grant[]
}

/** Anyone signed in. */
export function maySeeOwn(_actor: PokpongActor): Decision {
  return allow
}

/** Any member of staff sees which organisations there are: one cannot refer to an organisation one cannot find. */
export function mayListOrganisations(_actor: PokpongActor): Decision {
  return allow
}

/** The list of accounts is for those who keep it, those who check them, and supervisors for their own organisation. */
export function mayListAccounts(actor: PokpongActor): Decision {
  return holds(actor, 'administrator', 'auditor', 'supervisor') ? allow : deny('administrators-only')
}

/** Top organisations are the nation's; below them whoever administers the parent may add one. */
export function mayCreateOrganisation(actor: PokpongActor, subject: { parent: OrganisationPlace | null }): Decision {
  return subject.parent ? mayAdminister(actor, subject.parent) : needsNational(actor)
}

export function mayAdminister(actor: PokpongActor, place: OrganisationPlace): Decision {
  if (!holds(actor, 'administrator')) return deny('administrators-only')
  const reached = actor.grants.some((grant) => grant.role === 'administrator' && reaches(grant.scope, actor, place))
  return reached ? allow : deny('outside-your-organisation')
}

export function mayInvite(
  actor: PokpongActor,
  subject: { organisation: OrganisationPlace; grants: readonly Grant[] },
): Decision {
  return all(mayAdminister(actor, subject.organisation), mayGive(actor, subject.grants))
}

/**
 * Nobody changes their own roles, not even to fewer: a second administrator does it. So whoever runs the accounts
 * cannot quietly become a reader of survivors' records.
 */
export function mayChangeRoles(
  actor: PokpongActor,
  subject: AdministeredAccount & { grants: readonly Grant[] },
): Decision {
  return all(
    mayAdminister(actor, subject.organisation),
    notOneself(actor, subject),
    // Taking a role away is as weighty as giving it.
    mayGive(
      actor,
      [...subject.grants.filter(notIn(subject.present)), ...subject.present.filter(notIn(subject.grants))],
      false,
    ),
    dutiesApart(subject.grants),
  )
}

/** Whoever could not have given a role cannot push its holder out either, nor slip into their place. */
export function maySuspend(actor: PokpongActor, subject: AdministeredAccount): Decision {
  return all(
    mayAdminister(actor, subject.organisation),
    notOneself(actor, subject),
    mayGive(actor, subject.present, false),
  )
}

/** A new link replaces all means to sign in, so nobody sends one to themselves. */
export function mayResetSignIn(actor: PokpongActor, subject: AdministeredAccount): Decision {
  return maySuspend(actor, subject)
}

/**
 * The second person of a two-person rule: another administrator of the same reach, or a supervisor of the
 * organisation who knows whether this colleague does that work.
 */
export function mayConfirm(actor: PokpongActor, subject: AdministeredAccount & { proposedBy: string }): Decision {
  if (actor.accountId === subject.proposedBy) return deny('needs-a-second-person')
  const supervises = holds(actor, 'supervisor') && actor.organisationId === subject.organisation.id
  return all(notOneself(actor, subject), supervises ? allow : mayAdminister(actor, subject.organisation))
}

/**
 * Duties that must not meet in one account: who runs the accounts reads no survivor's record, and who audits runs
 * nothing.
 */
export function dutiesApart(grants: readonly { role: Role }[]): Decision {
  const held = grants.map((grant) => grant.role)
  const runs = held.includes('administrator')
  if (runs && held.some(reachesPeople)) return deny('administrators-reach-nobody')
  if (held.includes('auditor') && (runs || held.some(reachesPeople))) return deny('auditors-only-audit')
  return allow
}

/** Roles that only the nation's administrators hand out. */
const nationalRoles: readonly Role[] = ['administrator', 'auditor', 'identification-authority', 'matching-officer']

function mayGive(actor: PokpongActor, grants: readonly Grant[], apart = true): Decision {
  if (apart && !dutiesApart(grants).allowed) return dutiesApart(grants)
  const wide = grants.some((grant) => nationalRoles.includes(grant.role) || !withinReach(grant.scope, actor))
  return wide ? needsNational(actor) : allow
}

function needsNational(actor: PokpongActor): Decision {
  const national = actor.grants.some((grant) => grant.role === 'administrator' && grant.scope.kind === 'national')
  return national ? allow : deny('needs-a-national-administrator')
}

function notOneself(actor: PokpongActor, subject: { accountId: string }): Decision {
  return actor.accountId === subject.accountId ? deny('not-your-own-account') : allow
}

function reaches(scope: ScopeLike, actor: PokpongActor, place: OrganisationPlace): boolean {
  if (scope.kind === 'national') return true
  if (scope.kind === 'organisation') return place.lineage.includes(actor.organisationId)
  return place.provinces.length > 0 && place.provinces.every((province) => scope.provinces.includes(province))
}

/** A scope that an organisation's or a province's administrator can give: never wider than their own. */
function withinReach(scope: GrantScope, actor: PokpongActor): boolean {
  if (scope.kind === 'organisation') return true
  if (scope.kind === 'national') return false
  return actor.grants.some(
    ({ role, scope: own }) =>
      role === 'administrator' &&
      own.kind === 'provinces' &&
      scope.provinces.every((province) => own.provinces.includes(province)),
  )
}

type ScopeLike = PokpongActor['grants'][number]['scope']

function notIn(list: readonly Grant[]): (grant: Grant) => boolean {
  const keys = new Set(list.map(grantKey))
  return (grant) => !keys.has(grantKey(grant))
}

/** One text per grant, so that two lists can be compared. */
export function grantKey(grant: Grant): string {
  const provinces = grant.scope.kind === 'provinces' ? grant.scope.provinces.toSorted().join(',') : ''
  return `${grant.role} ${grant.scope.kind} ${provinces}`
}
