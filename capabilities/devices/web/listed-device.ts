import type { OutputOf } from '#platform/web/api/call.ts'
import type { listDevices } from '../model/api-administration.ts'

export type ListedDevice = OutputOf<typeof listDevices>['devices'][number]
