import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '#capabilities/screening/model/answers.ts'
import type { Question } from '#capabilities/screening/model/protocol.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  question: Question
  given: Pick<Answer, 'note'>
  /** When the field is left, so that no half a word is sent with every letter. */
  onWrite: (note: string) => void
}

/** What the person told besides. Never demanded, and sealed when it is kept. */
export function ToldWords({ question, given, onWrite }: Props) {
  const { question: words } = useText({ en, lo })
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(Boolean(given.note))
  const [note, setNote] = useState(given.note ?? '')
  if (!isOpen) {
    return (
      <div className={styles.told}>
        <Button
          kind="ghost"
          small
          onClick={() => setOpen(true)}
          icon={<IconPencil size={18} stroke={1.75} aria-hidden="true" />}
        >
          {words.words}
        </Button>
      </div>
    )
  }
  return (
    <TextArea
      label={words.wordsLabel}
      help={question.followUp?.[language]}
      isOptional
      value={note}
      maxLength={4000}
      onChange={setNote}
      onBlur={() => note.trim() !== (given.note ?? '') && note.trim() !== '' && onWrite(note.trim())}
    />
  )
}
