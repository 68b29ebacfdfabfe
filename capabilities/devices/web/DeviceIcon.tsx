import { IconDeviceLaptop, IconDeviceMobile, IconDeviceTablet } from '@tabler/icons-react'
import type { DeviceKind } from '../model/device.ts'
import styles from './Devices.module.css'

const icons = { phone: IconDeviceMobile, tablet: IconDeviceTablet, laptop: IconDeviceLaptop } as const

export function DeviceIcon({ kind }: { kind: DeviceKind }) {
  const Icon = icons[kind]
  return (
    <span className={styles.icon} aria-hidden="true">
      <Icon size={20} stroke={1.75} />
    </span>
  )
}
