import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const devicesProblems = {
  'device-revoked': { status: 410, means: 'This device carries work no longer and should wipe what it holds.' },
  'device-closed': { status: 409, means: 'The device was revoked or wiped already.' },
  'too-much-waits': { status: 409, means: 'So much was handed in already that its owner must look at it first.' },
  'entry-settled': { status: 409, means: 'This entry was sent or discarded already.' },
} as const satisfies ProblemCatalogue
