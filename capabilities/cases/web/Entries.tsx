import {
  IconArrowsExchange,
  IconCheckbox,
  IconClipboardHeart,
  IconFolderOpen,
  IconFolderCheck,
  IconHomeHeart,
  IconMessageCircle,
  IconNotebook,
  IconPhoneCall,
  IconShieldExclamation,
  IconUserCheck,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { TimelineInFile } from '#capabilities/cases/model/file.ts'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './cases.module.css'
import { useEntryWords } from './use-entry-words.ts'

type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>

const icons: Readonly<Record<string, Icon>> = {
  'cases/opened': IconFolderOpen,
  'cases/reopened': IconFolderOpen,
  'cases/closed': IconFolderCheck,
  'cases/person-joined': IconUserPlus,
  'cases/assigned': IconUserCheck,
  'cases/contact': IconPhoneCall,
  'cases/note-written': IconNotebook,
  'cases/note-voided': IconNotebook,
  'cases/opened-in-danger': IconShieldExclamation,
  'cases/danger-reviewed': IconShieldExclamation,
}

/** Other capabilities' entries carry the icon of their part of the work. */
const iconsOf: Readonly<Record<string, Icon>> = {
  referrals: IconArrowsExchange,
  identification: IconCheckbox,
  assistance: IconHomeHeart,
  cases: IconClipboardHeart,
}

/** What happened, newest first, as sentences. */
export function Entries({ entries }: { entries: readonly TimelineInFile[] }) {
  const format = useFormat()
  const wordsOf = useEntryWords()
  return (
    <ol className={styles.entries}>
      {entries.map((entry) => {
        const Icon = icons[entry.kind] ?? iconsOf[entry.kind.split('/')[0]!] ?? IconMessageCircle
        return (
          <li key={entry.id}>
            <span className={styles.bead} aria-hidden="true">
              <Icon size={17} stroke={1.75} />
            </span>
            <div className={styles.entry}>
              <div className={styles.entryHead}>
                <b>{wordsOf(entry)}</b>
                <time dateTime={entry.at} className={styles.helper}>
                  {format.dayNear(format.day(entry.at))}
                </time>
              </div>
              {entry.words && <p>{entry.words}</p>}
              {entry.by && <p className={styles.helper}>{entry.by}</p>}
              <WaitsMark id={entry.id} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
