import type { Operation } from '#platform/server/operation.ts'
import { extendLeaseOperation, revokeDeviceOperation } from './administer-device.ts'
import { confirmWipedOperation, reportContactOperation } from './contact.ts'
import { readDevicePolicyOperation, setDevicePolicyOperation } from './device-policy.ts'
import { listDevicesOperation, listMyDevicesOperation } from './list-devices.ts'
import { registerDeviceOperation } from './register-device.ts'
import { handInSealedOperation, listSealedEntriesOperation, settleSealedEntryOperation } from './sealed-entries.ts'
import { deviceStandingOperation } from './standing.ts'

export const devicesOperations: readonly Operation[] = [
  registerDeviceOperation,
  deviceStandingOperation,
  reportContactOperation,
  confirmWipedOperation,
  handInSealedOperation,
  listSealedEntriesOperation,
  settleSealedEntryOperation,
  listMyDevicesOperation,
  listDevicesOperation,
  revokeDeviceOperation,
  extendLeaseOperation,
  setDevicePolicyOperation,
  readDevicePolicyOperation,
]
