import { IconFingerprint, IconId, IconMicrophone, IconPhoto, IconSignature } from '@tabler/icons-react'
import type { DocumentLine } from '#capabilities/documents/model/document.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

const icons = {
  'photo-of-document': IconId,
  signature: IconSignature,
  thumb: IconFingerprint,
  voice: IconMicrophone,
  'other-photo': IconPhoto,
}

interface Props {
  line: DocumentLine
  onOpen: () => void
  onRemove: () => void
}

/** What it is, who added it and when; never what it shows. */
export function DocumentRow({ line, onOpen, onRemove }: Props) {
  const text = useText({ en, lo })
  const format = useFormat()
  const Icon = icons[line.kind]
  const name = line.title ?? text.kinds[line.kind]
  return (
    <li className={styles.row}>
      <span className={styles.icon} aria-hidden="true">
        <Icon size={22} stroke={1.75} />
      </span>
      <span className={styles.what}>
        <b>{name}</b>
        <span className={styles.by}>
          {text.by(line.addedByName, format.date(format.day(line.addedAt)))}
          {line.consentId && `, ${text.provesConsent}`}
        </span>
        <WaitsMark id={line.id} />
        {line.state === 'incomplete' && <StatusPill tone="attention">{text.unfinished}</StatusPill>}
      </span>
      <span className={styles.actions} data-pp-no-print>
        {line.state === 'complete' && (
          <Button small onClick={onOpen} aria-label={text.openOf(name)}>
            {text.open}
          </Button>
        )}
        {line.mayVoid && (
          <Button small kind="ghost" onClick={onRemove} aria-label={text.removeOf(name)}>
            {text.remove}
          </Button>
        )}
      </span>
    </li>
  )
}
