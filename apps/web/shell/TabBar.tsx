import { Link } from '@tanstack/react-router'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { useNav } from './use-nav.ts'
import styles from './TabBar.module.css'

/** Four places at the thumb: work, screening, cases, help. */
export function TabBar({ area }: { area: string | undefined }) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const tabs = useNav().filter((item) => item.tab)
  if (tabs.length === 0) return null
  return (
    <nav className={styles.tabs} aria-label={text.mainNavigation} data-pp-no-print>
      {tabs.slice(0, 4).map((item) => {
        const Icon = item.icon
        return (
          <Link key={item.key} to={item.path} className={styles.tab} data-here={item.key === area || undefined}>
            <span className={styles.icon}>
              <Icon size={22} stroke={item.key === area ? 2.1 : 1.75} />
            </span>
            {item.tab?.[language]}
          </Link>
        )
      })}
    </nav>
  )
}
