import { myWork } from '#capabilities/work/model/offline.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { readMyWorkOperation } from './routes.ts'

/** The home of each account opens without a network. */
export const workCarried: readonly Carried[] = [carried(myWork, readMyWorkOperation, async () => [{}])]
