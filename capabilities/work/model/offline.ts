import { collection, type OfflinePart } from '#platform/model/offline.ts'
import { readMyWork } from './api.ts'

export const myWork = collection(readMyWork, { compared: ({ now: _read, ...rest }) => rest })

export const workOffline: OfflinePart = { collections: [myWork], commands: [] }
