import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { saveRoom } from '#capabilities/assistance/model/api.ts'

type Room = z.input<(typeof saveRoom)['input']>

/** A room for four women, as the shelter manager's form would send it. */
export function aRoom(given: Partial<Room> = {}): Room {
  return {
    id: uuidv7(),
    name: { en: 'Lotus', lo: 'ດອກບົວ' },
    kind: 'women',
    welcomes: ['women'],
    places: 4,
    ...given,
  }
}
