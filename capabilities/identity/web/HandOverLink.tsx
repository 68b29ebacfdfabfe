import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

interface Props {
  made: { link: string; expiresAt: string; waiting: boolean }
  name: string
  /** What waiting means here. */
  note: string
  onDone: () => void
}

/** Shown once. No message is sent: the administrator knows best how to reach a colleague safely. */
export function HandOverLink({ made, name, note, onDone }: Props) {
  const text = useText({ en, lo }).invite
  const format = useFormat()
  const [isCopied, setCopied] = useState(false)
  const link = new URL(made.link, window.location.origin).href
  const copy = () =>
    void navigator.clipboard
      .writeText(link)
      .then(() => setCopied(true))
      .catch(() => undefined)
  return (
    <div className={styles.form}>
      <h3>{text.linkTitle}</h3>
      <p>{text.linkHelp(name, format.date(format.day(made.expiresAt)))}</p>
      <code className={styles.link}>{link}</code>
      <Button icon={<IconCopy size={20} stroke={1.75} aria-hidden="true" />} onClick={copy}>
        {isCopied ? text.copied : text.copy}
      </Button>
      {made.waiting && <Notice tone="attention">{note}</Notice>}
      <Button kind="primary" wide onClick={onDone}>
        {text.done}
      </Button>
    </div>
  )
}
