import { useDevicePresence } from '#platform/web/device/presence.ts'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { CarryHere } from './CarryHere.tsx'
import { DeviceState } from './DeviceState.tsx'
import { InstallCard } from './InstallCard.tsx'
import { PinCard } from './PinCard.tsx'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { WipeCard } from './WipeCard.tsx'

/** This device as a carrier of work: set up, looked at, locked, wiped. */
export default function DevicePage() {
  const text = useText({ en, lo })
  useTitleBar({ title: text.device.title, area: text.area, back: '/me' })
  const presence = useDevicePresence()
  return (
    <>
      <PageHead title={text.device.title} context={text.device.context} />
      <div className={styles.column}>
        {presence === 'open' ? (
          <>
            <DeviceState />
            <PinCard />
            <InstallCard />
            <WipeCard />
          </>
        ) : (
          <CarryHere />
        )}
      </div>
    </>
  )
}
