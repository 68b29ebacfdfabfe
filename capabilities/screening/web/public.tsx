export { ScreeningsOf } from './ScreeningsOf.tsx'
