/**
 * The product's shape: each capability and the neighbours it may use. The import rules that fail the build and
 * the drawing in ARCHITECTURE.md are derived from here.
 */
export const capabilities = {
  // foundation: knows actors, never survivors
  identity: [],
  access: ['identity'],
  audit: ['identity', 'access'],
  places: [],
  drafts: ['identity'],
  devices: ['identity', 'access', 'audit'],
  sync: ['identity', 'audit', 'devices'],
  // domain
  persons: [],
  documents: ['persons'],
  consents: ['persons', 'documents'],
  screening: ['persons', 'consents'],
  cases: ['persons', 'consents', 'screening'],
  identification: ['persons', 'consents', 'cases', 'screening'],
  referrals: ['persons', 'consents', 'cases'],
  assistance: ['persons', 'cases', 'referrals', 'consents'],
  statistics: [],
  help: [],
  work: ['persons', 'cases', 'screening', 'identification', 'referrals', 'assistance', 'consents'],
} as const satisfies Record<string, readonly string[]>

/** Every domain capability may use these without declaring it. */
export const foundation = ['identity', 'access', 'audit', 'places', 'drafts', 'devices', 'sync'] as const
