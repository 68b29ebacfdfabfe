import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

/** Shown once. The way on opens when the person says that they have kept them. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const text = useText({ en, lo }).recovery
  const [isKept, setKept] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => setCopied(true))
      .catch(() => undefined)
  }
  return (
    <div className={styles.form}>
      <p>
        {text.lead} <b>{text.onlyNow}</b>
      </p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.row} data-pp-no-print>
        <Button small icon={<IconPrinter size={18} stroke={1.75} aria-hidden="true" />} onClick={() => window.print()}>
          {text.print}
        </Button>
        <Button small icon={<IconCopy size={18} stroke={1.75} aria-hidden="true" />} onClick={() => void copy()}>
          {isCopied ? text.copied : text.copy}
        </Button>
      </div>
      <CheckRow label={text.kept} isChecked={isKept} onChange={setKept} />
      <Button kind="primary" wide because={isKept ? undefined : text.keptNeeded} onClick={onDone}>
        {text.done}
      </Button>
    </div>
  )
}
