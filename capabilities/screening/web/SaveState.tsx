import { IconCheck, IconLock, IconRefresh } from '@tabler/icons-react'
import { Button } from '#platform/web/kit/Button.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import type { useAnswers } from './use-answers.ts'

/** Whether the answers have arrived. What could not be sent is still here, and the button tries again. */
export function SaveState({ answers, isEmpty }: { answers: ReturnType<typeof useAnswers>; isEmpty: boolean }) {
  const { question: words } = useText({ en, lo })
  if (answers.isSaving) {
    return (
      <span className={styles.state} role="status">
        {words.saving}
      </span>
    )
  }
  if (answers.unsaved > 0) {
    return (
      <span className={styles.state} role="status">
        {words.notSaved}
        <Button
          small
          kind="ghost"
          onClick={() => void answers.settle()}
          icon={<IconRefresh size={18} stroke={1.75} aria-hidden="true" />}
        >
          {words.again}
        </Button>
      </span>
    )
  }
  if (isEmpty) return null
  return (
    <span className={styles.state} role="status">
      <IconLock size={18} stroke={1.75} aria-hidden="true" />
      {words.saved}
      <IconCheck size={18} stroke={1.75} aria-hidden="true" />
    </span>
  )
}
