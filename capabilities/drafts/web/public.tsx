export { Continued, Resumed, ResumedDrawer } from './Resumed.tsx'
export { useKept, useKeptOutside, useSent } from './use-kept.ts'
