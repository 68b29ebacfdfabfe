import { Protocol } from '#capabilities/screening/model/protocol.ts'
import { frontLine } from './front-line.ts'
import { labourAdult, labourChild, sexualExploitation } from './labour.ts'
import { returnedMigrant } from './returned-migrant.ts'
import { zoneInspection } from './zone-inspection.ts'

/** Read through the schema once, so that a broken pack stops the start and not a screening. */
export const protocols: readonly Protocol[] = [
  frontLine,
  returnedMigrant,
  zoneInspection,
  labourAdult,
  labourChild,
  sexualExploitation,
].map((pack) => Protocol.parse(pack))
