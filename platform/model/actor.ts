/** A role and where it counts: the holder's own organisation, some provinces (ISO codes, LA-CH) or the nation. */
export interface RoleGrant<Role extends string = string> {
  role: Role
  scope: { kind: 'organisation' } | { kind: 'provinces'; provinces: readonly string[] } | { kind: 'national' }
}

/** The signed-in account on whose behalf an operation runs. Roles are named by the identity capability. */
export interface Actor<Role extends string = string> {
  accountId: string
  organisationId: string
  sessionId: string
  grants: readonly RoleGrant<Role>[]
  /** Until when a fresh proof of presence counts (identity reveal, export, break-glass). ISO instant or null. */
  steppedUpUntil: string | null
}
