import { IconCloudOff, IconDeviceLaptop, IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '#platform/web/kit/LanguageSwitch.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { useActor, useSession } from '#platform/web/session.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { useAppearance } from '#platform/web/theme/appearance.ts'
import type { Appearance } from '#platform/web/theme/appearance.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import styles from './AccountMenu.module.css'

interface Props {
  onShortcuts: () => void
  /** The phone has no language switch in its bar and another button. */
  button?: ReactNode
}

/** Who is signed in, the theme of this device, the account, the devices, the way out. The browser closes it on Esc or outside. */
export function AccountMenu({ onShortcuts, button }: Props) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const actor = useActor()
  const { signOut } = useSession()
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const close = () => panel.current?.hidePopover()
  return (
    <>
      <button
        type="button"
        className={button ? styles.plain : styles.me}
        popoverTarget={id}
        aria-label={button ? text.account : `${initials(actor.displayName)}, ${text.account}`}
        title={text.account}
      >
        {button ?? initials(actor.displayName)}
      </button>
      <div ref={panel} id={id} popover="auto" className={styles.panel}>
        <p className={styles.who}>
          <b>{actor.displayName}</b>
          <span>{actor.organisationName[language]}</span>
        </p>
        <div className={styles.onPhone}>
          <LanguageSwitch />
        </div>
        <ThemeChoice />
        <Link to="/me" className={styles.item} onClick={close}>
          <IconUser size={20} stroke={1.75} aria-hidden="true" />
          {text.myAccount}
        </Link>
        <Link to="/me/devices" className={styles.item} onClick={close}>
          <IconDeviceLaptop size={20} stroke={1.75} aria-hidden="true" />
          {text.myDevices}
        </Link>
        <Link to="/me/device" className={styles.item} onClick={close}>
          <IconCloudOff size={20} stroke={1.75} aria-hidden="true" />
          {text.withoutNetwork}
        </Link>
        <button
          type="button"
          className={`${styles.item} ${styles.onDesk}`}
          onClick={() => {
            close()
            onShortcuts()
          }}
        >
          <IconKeyboard size={20} stroke={1.75} aria-hidden="true" />
          {text.shortcuts}
        </button>
        <button type="button" className={styles.item} onClick={() => void signOut()}>
          <IconLogout size={20} stroke={1.75} aria-hidden="true" />
          {text.signOut}
        </button>
      </div>
    </>
  )
}

function ThemeChoice() {
  const text = useText({ en, lo })
  const { appearance, setAppearance } = useAppearance()
  const choices = (['device', 'light', 'dark', 'sunlight'] as const).map((code) => ({ code, label: text[code] }))
  return (
    <div className={styles.theme}>
      <p className={styles.heading}>{text.theme}</p>
      <RadioRows
        label={text.theme}
        choices={choices}
        value={appearance}
        onChange={(code) => setAppearance(code as Appearance)}
      />
    </div>
  )
}

/** Two letters of a worker's name; Lao names give their first grapheme, never half a syllable. */
function initials(name: string): string {
  const graphemes = (word: string) => [...new Intl.Segmenter('lo', { granularity: 'grapheme' }).segment(word)]
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => graphemes(word)[0]?.segment ?? '')
    .join('')
}
