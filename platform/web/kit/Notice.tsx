import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Notice.module.css'

interface Props {
  tone?: 'information' | 'attention' | 'ok' | 'quiet'
  icon?: ReactNode
  title?: string
  children?: ReactNode
}

/** A note inside the page. It never interrupts. */
export function Notice({ tone = 'information', icon, title, children }: Props) {
  return (
    <div className={classNames(styles.note, styles[tone])}>
      {icon ?? <IconInfoCircle size={20} stroke={1.75} aria-hidden="true" />}
      <div>
        {title && <b>{title} </b>}
        {children}
      </div>
    </div>
  )
}
