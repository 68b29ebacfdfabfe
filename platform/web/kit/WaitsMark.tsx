import { IconCloudUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { isAmong } from '../device/own-ids.ts'
import { devicePort } from '../device/port.ts'
import { useKitText } from './use-kit-text.ts'
import styles from './WaitsMark.module.css'

/** Beside what this device has kept and not sent yet. */
export function WaitsMark({ id }: { id: string }) {
  const text = useKitText()
  // Asked anew whenever what waits has changed, with everything else that the device answers.
  const { data: waiting } = useQuery({ queryKey: ['what waits'], queryFn: whatWaits })
  if (!waiting || !isAmong(waiting, id)) return null
  return (
    <span className={styles.waits}>
      <IconCloudUpload size={16} stroke={1.75} aria-hidden="true" />
      {text.waitsToBeSent}
    </span>
  )
}

async function whatWaits(): Promise<ReadonlySet<string>> {
  return (await devicePort.current()?.ownIdsWaiting()) ?? new Set()
}
