export { type PersonSection, registerPersonSection } from './sections.ts'
