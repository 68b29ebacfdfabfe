import { casesExpectations } from './cases.ts'
import type { Expectations } from './expectation.ts'

export const syncExpectations: Expectations = {
  // A device asks for what its own account may read, and never for another's, whoever holds its number.
  'sync/compare-held of one’s own': 'signed-in',
  'sync/compare-held of somebody else': {},
  'sync/list-differences of one’s own': 'signed-in',
  'sync/list-differences of somebody else': {},
  'sync/read-carried of one’s own': 'signed-in',
  'sync/read-carried of somebody else': {},

  // A file travels to nobody who could not open it here.
  'sync/read-carried of a case': casesExpectations['cases/read-case']!,
}
