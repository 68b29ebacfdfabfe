import { expose } from 'comlink'
import { DeviceVault } from './vault.ts'

/** The keys of this device are in this worker's memory and nowhere else. */
expose(new DeviceVault())
