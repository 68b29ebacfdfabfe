import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TitleBar as TitleBarContent } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { classNames } from '#platform/web/kit/class-names.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import styles from './TitleBar.module.css'

/** The phone's title bar: back, what this is, one tool. */
export function TitleBar({
  bar,
  isCentred = false,
  tools,
}: {
  bar: TitleBarContent
  isCentred?: boolean
  tools?: ReactNode
}) {
  const text = useText({ en, lo })
  return (
    <header className={classNames(styles.bar, isCentred && styles.centred)} data-pp-no-print>
      {bar.back && (
        <Link to={bar.back} className={styles.back} aria-label={text.back} title={text.back}>
          <IconArrowLeft size={26} stroke={1.75} aria-hidden="true" />
        </Link>
      )}
      <span className={styles.title}>{bar.title}</span>
      {bar.tool}
      {tools}
    </header>
  )
}
