import { IconChevronRight, IconEyeOff, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { screenCover } from '#platform/web/kit/screen-cover.ts'
import { useActor } from '#platform/web/session.ts'
import type { TitleBar as TitleBarContent } from '#platform/web/shell.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageSwitch } from '#platform/web/kit/LanguageSwitch.tsx'
import styles from './Header.module.css'

interface Props {
  bar: TitleBarContent | null
  onFind: () => void
  onShortcuts: () => void
}

/** Where one is, finding things, the language, hiding the screen, the account. */
export function Header({ bar, onFind, onShortcuts }: Props) {
  const text = useText({ en, lo })
  const actor = useActor()
  return (
    <header className={styles.header} data-pp-no-print>
      <Crumbs bar={bar} />
      {actor.demo && <StatusPill tone="outlined">{text.demonstration}</StatusPill>}
      <button type="button" className={styles.find} onClick={onFind}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <span>{text.find}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <LanguageSwitch />
      <IconButton label={text.hideScreen} onClick={screenCover.cover}>
        <IconEyeOff size={20} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <AccountMenu onShortcuts={onShortcuts} />
    </header>
  )
}

function Crumbs({ bar }: { bar: TitleBarContent | null }) {
  const { language } = useLanguage()
  const actor = useActor()
  if (!bar?.back) return <span className={styles.crumbs}>{actor.organisationName[language]}</span>
  return (
    <span className={styles.crumbs}>
      {bar.area && (
        <>
          <Link to={bar.back}>{bar.area}</Link>
          <IconChevronRight size={16} stroke={2} aria-hidden="true" />
        </>
      )}
      <b aria-current="page">{bar.title}</b>
    </span>
  )
}
