import { closeRoom, saveRoom } from '#capabilities/assistance/model/api.ts'
import { assistanceProblems } from '#capabilities/assistance/model/problems.ts'
import { notFound, refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { announce, readOccupied } from './places.ts'
import { insertRoom, markRoomClosed, updateRoom } from './store.ts'

export const saveRoomOperation = commandOperation(saveRoom, {
  async execute(ctx, room) {
    const present = (await readOccupied(ctx)).rooms.find((each) => each.room.id === room.id)
    if (present && present.taken > room.places) return refuse(assistanceProblems, 'room-in-use')
    if (present) await updateRoom(ctx.tx, room)
    else await insertRoom(ctx.tx, ctx.actor.organisationId, room)
    await announce(ctx)
    ctx.audit({ record: { id: ctx.actor.organisationId, kind: 'organisation' } })
    return { id: room.id }
  },
})

export const closeRoomOperation = commandOperation(closeRoom, {
  async execute(ctx, input) {
    const present = (await readOccupied(ctx)).rooms.find((each) => each.room.id === input.id)
    if (!present) return notFound
    if (present.taken > 0) return refuse(assistanceProblems, 'room-in-use')
    await markRoomClosed(ctx.tx, input.id, ctx.now)
    await announce(ctx)
    ctx.audit({ record: { id: ctx.actor.organisationId, kind: 'organisation' } })
    return {}
  },
})
