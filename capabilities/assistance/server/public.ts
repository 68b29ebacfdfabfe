export { waitingFor } from './waiting-for.ts'
