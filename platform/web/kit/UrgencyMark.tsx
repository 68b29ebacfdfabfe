import { IconAlertTriangle } from '@tabler/icons-react'
import { useKitText } from './use-kit-text.ts'
import styles from './UrgencyMark.module.css'

/** Three levels: danger now is the only red in the product; next is turmeric; normal carries no mark. */
export function UrgencyMark({ level, label }: { level: 'danger' | 'next' | 'normal'; label?: string }) {
  const text = useKitText()
  if (level === 'normal') return null
  if (level === 'next') return <span className={styles.next}>{label ?? text.next}</span>
  return (
    <span className={styles.danger}>
      <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
      {label ?? text.danger}
    </span>
  )
}
