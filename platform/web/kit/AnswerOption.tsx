import styles from './AnswerOption.module.css'

interface Props {
  /** All answers of one question share it. */
  name: string
  code: string
  label: string
  isChosen: boolean
  onChoose: (code: string) => void
}

/** One of four equal answers: none is coloured good or bad, none is suggested. 60 px high. */
export function AnswerOption({ name, code, label, isChosen, onChoose }: Props) {
  return (
    <label className={styles.answer}>
      <input
        autoComplete="off"
        type="radio"
        name={name}
        value={code}
        checked={isChosen}
        onChange={() => onChoose(code)}
      />
      {label}
    </label>
  )
}
