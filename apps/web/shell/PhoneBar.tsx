import { IconDotsVertical, IconEyeOff, IconSearch } from '@tabler/icons-react'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { screenCover } from '#platform/web/kit/screen-cover.ts'
import type { TitleBar as TitleBarContent } from '#platform/web/shell.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { useCurrentPage } from '../use-current-page.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { TitleBar } from './TitleBar.tsx'
import styles from './PhoneBar.module.css'

interface Props {
  bar: TitleBarContent | null
  onFind: () => void
  onShortcuts: () => void
}

/** The phone's bar in the application: title, hide screen, and the rest in one menu. */
export function PhoneBar({ bar, onFind, onShortcuts }: Props) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const page = useCurrentPage()
  const tools = (
    <>
      {!bar?.back && (
        <IconButton label={text.find} onClick={onFind}>
          <IconSearch size={24} stroke={1.75} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={text.hideScreen} onClick={screenCover.cover}>
        <IconEyeOff size={24} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <AccountMenu onShortcuts={onShortcuts} button={<IconDotsVertical size={24} stroke={1.75} aria-hidden="true" />} />
    </>
  )
  return (
    <div className={styles.phone}>
      <TitleBar bar={bar?.back ? bar : { ...bar, title: page?.title[language] ?? '' }} tools={tools} />
    </div>
  )
}
