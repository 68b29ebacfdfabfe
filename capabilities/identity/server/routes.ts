import type { Operation } from '#platform/server/operation.ts'
import { acceptInvitationOperation } from './accept-invitation.ts'
import { changeRolesOperation, confirmAccountOperation } from './change-roles.ts'
import { createOrganisationOperation } from './create-organisation.ts'
import { demoStepUpOperation } from './demo.ts'
import { inviteAccountOperation, renewInvitationOperation } from './invite-account.ts'
import { listAccountsOperation, listColleaguesOperation, listOrganisationsOperation } from './list-accounts.ts'
import { readMyAccountOperation } from './my-account.ts'
import { listDevicesOperation, signOutDeviceOperation, signOutEverywhereOperation } from './my-devices.ts'
import {
  addPasskeyOperation,
  beginPasskeyOperation,
  removePasskeyOperation,
  renamePasskeyOperation,
} from './my-passkeys.ts'
import { beginAuthenticatorOperation, renewRecoveryCodesOperation, setPasswordOperation } from './my-password.ts'
import {
  beginInvitationAuthenticatorOperation,
  beginInvitationPasskeyOperation,
  openInvitationOperation,
} from './open-invitation.ts'
import { readSessionOperation } from './read-session.ts'
import { beginPasskeySignInOperation, signInWithPasskeyOperation } from './sign-in-with-passkey.ts'
import { signInWithPasswordOperation } from './sign-in-with-password.ts'
import { signInWithRecoveryCodeOperation } from './sign-in-with-recovery-code.ts'
import { signOutOperation } from './sign-out.ts'
import { beginStepUpOperation, stepUpWithPasskeyOperation, stepUpWithPasswordOperation } from './step-up.ts'
import { reinstateAccountOperation, suspendAccountOperation } from './suspend-account.ts'

/** What this capability offers over HTTP, except demonstration sign-in, which the application mounts by itself. */
export const identityOperations: readonly Operation[] = [
  readSessionOperation,
  beginPasskeySignInOperation,
  signInWithPasskeyOperation,
  signInWithPasswordOperation,
  signInWithRecoveryCodeOperation,
  signOutOperation,
  beginStepUpOperation,
  stepUpWithPasskeyOperation,
  stepUpWithPasswordOperation,
  demoStepUpOperation,
  openInvitationOperation,
  beginInvitationPasskeyOperation,
  beginInvitationAuthenticatorOperation,
  acceptInvitationOperation,
  readMyAccountOperation,
  beginPasskeyOperation,
  addPasskeyOperation,
  renamePasskeyOperation,
  removePasskeyOperation,
  beginAuthenticatorOperation,
  setPasswordOperation,
  renewRecoveryCodesOperation,
  listDevicesOperation,
  signOutDeviceOperation,
  signOutEverywhereOperation,
  listOrganisationsOperation,
  createOrganisationOperation,
  listAccountsOperation,
  listColleaguesOperation,
  inviteAccountOperation,
  renewInvitationOperation,
  changeRolesOperation,
  confirmAccountOperation,
  suspendAccountOperation,
  reinstateAccountOperation,
]
