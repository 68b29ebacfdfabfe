import styles from './persons.module.css'

interface Props {
  label: string
  help?: string
  choices: readonly { code: string; label: string }[]
  values: readonly string[]
  onChange: (values: string[]) => void
}

/** Several of a few: languages, nationalities. Checkboxes that look like pills. */
export function ChoiceChips({ label, help, choices, values, onChange }: Props) {
  const toggle = (code: string) =>
    onChange(values.includes(code) ? values.filter((each) => each !== code) : [...values, code])
  return (
    <fieldset className={styles.chips}>
      <legend className={styles.legend}>{label}</legend>
      {help && <p className={styles.help}>{help}</p>}
      <div className={styles.pills}>
        {choices.map((choice) => (
          <label key={choice.code} className={styles.pill}>
            <input
              autoComplete="off"
              type="checkbox"
              checked={values.includes(choice.code)}
              onChange={() => toggle(choice.code)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
