import { useId } from 'react'
import { AnswerOption } from './AnswerOption.tsx'
import styles from './AnswerGroup.module.css'

interface Props {
  /** The question, read aloud with the group. */
  label: string
  answers: readonly { code: string; label: string }[]
  value: string | null
  onChange: (code: string) => void
}

/** The answers of one question, under each other. Arrow keys move between them. */
export function AnswerGroup({ label, answers, value, onChange }: Props) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {answers.map(({ code, label: answer }) => (
        <AnswerOption key={code} name={name} code={code} label={answer} isChosen={value === code} onChoose={onChange} />
      ))}
    </div>
  )
}
