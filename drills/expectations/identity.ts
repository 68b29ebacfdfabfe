import type { Expectations } from './expectation.ts'

/** Whoever looks after the accounts of the welfare office: the nation's administrators, and those of that office. */
const administersWelfare = {
  none: ['administrator'],
  author: ['administrator'],
  'same-organisation': ['administrator', 'office-administrator'],
  assigned: ['administrator', 'office-administrator'],
  identification: ['administrator'],
  'break-glass': ['administrator'],
  offered: ['administrator'],
  referred: ['administrator'],
  declined: ['administrator'],
  lapsed: ['administrator'],
  expired: ['administrator'],
  withdrawn: ['administrator'],
  'taken-back': ['administrator'],
} as const

/** And who checks them: auditors see all accounts, a supervisor those of the own office. */
const seesAccountsOfWelfare = {
  ...administersWelfare,
  none: ['administrator', 'auditor'],
  author: ['administrator', 'auditor'],
  'same-organisation': ['administrator', 'office-administrator', 'auditor', 'supervisor'],
  assigned: ['administrator', 'office-administrator', 'auditor', 'supervisor'],
  identification: ['administrator', 'auditor'],
  'break-glass': ['administrator', 'auditor'],
  offered: ['administrator', 'auditor'],
  referred: ['administrator', 'auditor'],
  declined: ['administrator', 'auditor'],
  lapsed: ['administrator', 'auditor'],
  expired: ['administrator', 'auditor'],
  withdrawn: ['administrator', 'auditor'],
  'taken-back': ['administrator', 'auditor'],
} as const

export const identityExpectations: Expectations = {
  // Coming in is open to everybody; the proof decides.
  'identity/begin-passkey-sign-in': 'anyone',
  'identity/sign-in-with-passkey': 'anyone',
  'identity/sign-in-with-password': 'anyone',
  'identity/sign-in-with-password with a wrong password': {},
  'identity/sign-in-with-recovery-code': 'anyone',
  'identity/sign-out': 'anyone',
  'identity/open-invitation': 'anyone',
  'identity/open-invitation with a guess': {},
  'identity/begin-invitation-passkey': 'anyone',
  'identity/begin-invitation-authenticator': 'anyone',
  'identity/accept-invitation': 'anyone',

  // One's own account, and never another's.
  'identity/read-session': 'signed-in',
  'identity/begin-step-up': 'signed-in',
  'identity/step-up-with-passkey': 'signed-in',
  'identity/step-up-with-password': 'signed-in',
  'identity/demo-step-up': 'signed-in',
  'identity/read-my-account': 'signed-in',
  'identity/begin-passkey': 'signed-in',
  'identity/add-passkey': 'signed-in',
  'identity/add-passkey without a fresh proof': {},
  'identity/rename-passkey': 'signed-in',
  'identity/rename-passkey of somebody else': {},
  'identity/remove-passkey': 'signed-in',
  'identity/remove-passkey of somebody else': {},
  'identity/begin-authenticator': 'signed-in',
  'identity/set-password': 'signed-in',
  'identity/renew-recovery-codes': 'signed-in',
  'identity/list-devices': 'signed-in',
  'identity/sign-out-device': 'signed-in',
  'identity/sign-out-device of somebody else': {},
  'identity/sign-out-everywhere': 'signed-in',

  // Organisations are no secret among staff: one cannot refer to an organisation that one cannot find.
  'identity/list-organisations': 'signed-in',
  'identity/list-colleagues': 'signed-in',

  'identity/create-organisation of the nation': { always: ['administrator'] },
  'identity/create-organisation below the welfare office': administersWelfare,
  'identity/list-accounts': seesAccountsOfWelfare,
  'identity/invite-account as a case worker': administersWelfare,
  'identity/invite-account as an administrator': { always: ['administrator'] },
  'identity/renew-invitation': administersWelfare,
  'identity/change-roles': administersWelfare,
  'identity/change-roles of oneself': {},
  // The second person: another administrator, or the office's own supervisor, who knows what the colleague does.
  'identity/confirm-account': {
    ...administersWelfare,
    'same-organisation': ['administrator', 'office-administrator', 'supervisor'],
    assigned: ['administrator', 'office-administrator', 'supervisor'],
  },
  'identity/suspend-account': administersWelfare,
  'identity/reinstate-account': administersWelfare,
}
