/** The screening protocols of the chosen country; large, so only the server reads them. */
export { protocols } from './la/protocols/packs.ts'
