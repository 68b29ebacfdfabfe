import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import styles from './TabLinks.module.css'

interface Props {
  /** What the tabs belong to, read aloud. */
  label: string
  tabs: readonly { to: string; label: string; count?: string | undefined; isExact?: boolean }[]
}

/** Tabs that are pages of their own, so that each can be opened, reloaded and returned to. */
export function TabLinks({ label, tabs }: Props) {
  const strip = useRef<HTMLElement>(null)
  const shown = useRef('')
  const where = useLocation({ select: (location) => location.pathname })
  // On a phone the strip is wider than the screen: the open tab is brought into sight, the page stays where it is.
  useEffect(() => {
    const open = strip.current?.querySelector('[aria-current="page"]')
    if (!strip.current || !open || shown.current === where) return
    shown.current = where
    const [frame, tab] = [strip.current.getBoundingClientRect(), open.getBoundingClientRect()]
    strip.current.scrollLeft += tab.left + tab.width / 2 - (frame.left + frame.width / 2)
  }, [where])
  return (
    <nav ref={strip} className={styles.tabs} aria-label={label} data-pp-no-print>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} activeOptions={{ exact: tab.isExact ?? false }} className={styles.tab}>
          {tab.label}
          {tab.count && <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
