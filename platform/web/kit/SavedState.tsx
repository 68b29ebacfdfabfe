import { IconCloudCheck, IconCloudOff, IconCloudUpload, IconGitBranch } from '@tabler/icons-react'
import { useFormat } from '#platform/web/text/format.ts'
import { useKitText } from './use-kit-text.ts'
import styles from './SavedState.module.css'

export type Saving =
  | { state: 'saved'; syncedAt?: string | undefined }
  | { state: 'sending'; count: number }
  | { state: 'offline'; waiting: number }
  | { state: 'choice'; count: number }

const icons = { saved: IconCloudCheck, sending: IconCloudUpload, offline: IconCloudOff, choice: IconGitBranch }

/** What is saved, where, and what happens next: at the foot of the sidebar, or as a banner on a phone. */
export function SavedState({ saving, surface = 'plain' }: { saving: Saving; surface?: 'plain' | 'sand' }) {
  const [title, more] = useSavingWords(saving)
  const Icon = icons[saving.state]
  return (
    <div className={styles.box} data-state={saving.state} data-surface={surface} role="status">
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <b>{title}</b>
        {more}
      </div>
    </div>
  )
}

function useSavingWords(saving: Saving): [string, string] {
  const text = useKitText()
  const format = useFormat()
  if (saving.state === 'sending') return [text.sending(format.number(saving.count)), text.keepWorking]
  if (saving.state === 'offline') {
    return [text.workingOffline, saving.waiting ? text.waitHere(format.number(saving.waiting)) : '']
  }
  if (saving.state === 'choice') return [text.oneChoice(format.number(saving.count)), text.twoVersions]
  return [text.allSaved, saving.syncedAt ? text.lastSynced(format.time(saving.syncedAt)) : '']
}
