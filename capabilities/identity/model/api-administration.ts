import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { accountStatuses, DisplayName, Grant, Grants, SignInName } from './account.ts'
import { Organisation } from './organisation.ts'
import {
  mayChangeRoles,
  mayConfirm,
  mayCreateOrganisation,
  mayInvite,
  mayListAccounts,
  mayListOrganisations,
  mayResetSignIn,
  maySeeOwn,
  maySuspend,
} from './policy.ts'
import { roles } from './role.ts'

const Names = z.object({ en: z.string(), lo: z.string() })

export const listOrganisations = query({
  name: 'identity/list-organisations',
  summary: 'The organisations of this node, by kind and name.',
  path: '/organisations',
  input: z.object({}),
  output: z.object({
    organisations: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        name: Names,
        provinces: z.array(z.string()),
        parentId: z.uuid().nullable(),
        accounts: z.number().int(),
      }),
    ),
  }),
  policy: mayListOrganisations,
})

export const createOrganisation = command({
  name: 'identity/create-organisation',
  summary: 'Add an organisation.',
  path: '/organisations',
  input: Organisation,
  output: z.object({}),
  policy: mayCreateOrganisation,
})

/** A role as administrators see it: `waiting` until a second person agrees. */
const ListedGrant = Grant.extend({ waiting: z.boolean(), grantedBy: z.uuid() })

export const listAccounts = query({
  name: 'identity/list-accounts',
  summary: 'Accounts within the asker’s reach, a hundred at a time. POST, because a name may be searched for.',
  path: '/accounts/search',
  method: 'POST',
  input: z.object({
    text: z.string().trim().max(80).default(''),
    organisationId: z.uuid().nullable().default(null),
    role: z.enum(roles).nullable().default(null),
    status: z.enum(accountStatuses).nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  output: z.object({
    accounts: z.array(
      z.object({
        id: z.uuid(),
        displayName: z.string(),
        signInName: z.string(),
        organisationId: z.uuid(),
        organisationName: Names,
        status: z.enum(accountStatuses),
        grants: z.array(ListedGrant),
        lastSeenOn: z.string().nullable(),
        invitation: z
          .object({
            purpose: z.enum(['join', 'reset']),
            expiresAt: z.string(),
            waiting: z.boolean(),
            createdBy: z.uuid(),
          })
          .nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  policy: mayListAccounts,
})

export const listColleagues = query({
  name: 'identity/list-colleagues',
  summary: 'Active accounts of one’s own organisation with their roles, to hand work to somebody.',
  path: '/colleagues',
  input: z.object({}),
  output: z.object({
    colleagues: z.array(z.object({ id: z.uuid(), displayName: z.string(), roles: z.array(z.enum(roles)) })),
  }),
  policy: maySeeOwn,
})

/** The path of a link with its token in the fragment. Null while a second person has to agree first. */
const Link = z.object({ link: z.string(), expiresAt: z.string(), waiting: z.boolean() })

export const inviteAccount = command({
  name: 'identity/invite-account',
  summary: 'Make an account and a one-time link for its holder. Nothing is sent: the administrator hands it over.',
  path: '/accounts',
  input: z.object({
    id: z.uuid(),
    displayName: DisplayName,
    signInName: SignInName,
    organisationId: z.uuid(),
    grants: Grants,
  }),
  output: Link,
  policy: mayInvite,
  keepAnswer: false,
})

export const renewInvitation = command({
  name: 'identity/renew-invitation',
  summary: 'A new one-time link: for somebody who has not come yet, or who lost every way to sign in.',
  path: '/accounts/:id/invitation',
  input: z.object({ id: z.uuid() }),
  output: Link,
  policy: mayResetSignIn,
  keepAnswer: false,
})

export const changeRoles = command({
  name: 'identity/change-roles',
  summary: 'Set what an account may do. Roles that reach people wait for a second person where there is one.',
  path: '/accounts/:id/roles',
  input: z.object({ id: z.uuid(), grants: Grants }),
  output: z.object({ waiting: z.boolean() }),
  policy: mayChangeRoles,
})

export const confirmAccount = command({
  name: 'identity/confirm-account',
  summary: 'As the second person, agree to the roles or the new link that wait for this account.',
  path: '/accounts/:id/confirm',
  input: z.object({ id: z.uuid() }),
  output: z.object({ confirmed: z.number().int() }),
  policy: mayConfirm,
})

export const suspendAccount = command({
  name: 'identity/suspend-account',
  summary: 'Refuse an account from now on and end its sessions at once.',
  path: '/accounts/:id/suspend',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  policy: maySuspend,
})

export const reinstateAccount = command({
  name: 'identity/reinstate-account',
  summary: 'Let a suspended account sign in again.',
  path: '/accounts/:id/reinstate',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  policy: maySuspend,
})
