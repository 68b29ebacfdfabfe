import type { Operation } from '#platform/server/operation.ts'
import { createOrganisationOperation } from './create-organisation.ts'
import { demoStepUpOperation } from './demo.ts'

/** What this capability offers over HTTP, except demonstration sign-in, which the application mounts by itself. */
export const identityOperations: readonly Operation[] = [createOrganisationOperation, demoStepUpOperation]
