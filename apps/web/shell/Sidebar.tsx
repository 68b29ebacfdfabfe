import { useIsMutating } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useReachable } from '#platform/web/api/reachability.ts'
import { Brand } from '#platform/web/kit/Brand.tsx'
import { SavedState } from '#platform/web/kit/SavedState.tsx'
import type { Saving } from '#platform/web/kit/SavedState.tsx'
import type { NavItem } from '#platform/web/pages.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { useNav } from './use-nav.ts'
import styles from './Sidebar.module.css'

/** The desk's navigation, with the state of saving at its foot. */
export function Sidebar({ area }: { area: string | undefined }) {
  const text = useText({ en, lo })
  const items = useNav()
  const programme = items.filter((item) => item.group === 'programme')
  return (
    <div className={styles.sidebar} data-pp-no-print>
      <nav aria-label={text.mainNavigation} className={styles.items}>
        <Link to="/" className={styles.brand}>
          <Brand />
        </Link>
        {items
          .filter((item) => item.group === 'people')
          .map((item) => (
            <Item key={item.key} item={item} isHere={item.key === area} />
          ))}
        {programme.length > 0 && <p className={styles.group}>{text.programme}</p>}
        {programme.map((item) => (
          <Item key={item.key} item={item} isHere={item.key === area} />
        ))}
      </nav>
      <div className={styles.foot}>
        <SavedState saving={useSaving()} />
      </div>
    </div>
  )
}

function Item({ item, isHere }: { item: NavItem; isHere: boolean }) {
  const { language } = useLanguage()
  const Icon = item.icon
  return (
    <Link to={item.path} className={styles.item} data-here={isHere || undefined} title={item.label[language]}>
      <Icon size={20} stroke={1.75} />
      <span className={styles.label}>{item.label[language]}</span>
      {item.Count && (
        <span className={styles.count}>
          <Suspense fallback={null}>
            <item.Count />
          </Suspense>
        </span>
      )}
    </Link>
  )
}

function useSaving(): Saving {
  const sending = useIsMutating()
  const isReachable = useReachable()
  if (!isReachable) return { state: 'offline', waiting: 0 }
  return sending > 0 ? { state: 'sending', count: sending } : { state: 'saved' }
}
