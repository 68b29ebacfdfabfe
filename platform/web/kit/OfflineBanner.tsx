import { IconCloudOff } from '@tabler/icons-react'
import { useReachable } from '#platform/web/api/reachability.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useKitText } from './use-kit-text.ts'
import styles from './OfflineBanner.module.css'

/** Sand, not yellow: working offline is normal. */
export function OfflineBanner({ waiting = 0 }: { waiting?: number }) {
  const text = useKitText()
  const format = useFormat()
  const isReachable = useReachable()
  return (
    <div role="status">
      {!isReachable && (
        <div className={styles.banner}>
          <IconCloudOff size={20} stroke={1.75} aria-hidden="true" />
          {waiting ? text.offlineWaiting(format.number(waiting)) : text.offline}
        </div>
      )}
    </div>
  )
}
