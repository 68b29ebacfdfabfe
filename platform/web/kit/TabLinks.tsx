import { Link } from '@tanstack/react-router'
import styles from './TabLinks.module.css'

interface Props {
  /** What the tabs belong to, read aloud. */
  label: string
  tabs: readonly { to: string; label: string; count?: string | undefined; isExact?: boolean }[]
}

/** Tabs that are pages of their own, so that each can be opened, reloaded and returned to. */
export function TabLinks({ label, tabs }: Props) {
  return (
    <nav className={styles.tabs} aria-label={label} data-pp-no-print>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} activeOptions={{ exact: tab.isExact ?? false }} className={styles.tab}>
          {tab.label}
          {tab.count && <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
