import styles from './cases.module.css'

interface Props<Code extends string> {
  label: string
  help?: string | undefined
  choices: readonly { code: Code; label: string }[]
  value: readonly Code[]
  onChange: (codes: Code[]) => void
  /** Words of a standard that stay English in every language. */
  lang?: string
}

/** Several may be true at once: small pills, each a check box of its own. */
export function CodeChoices<Code extends string>({ label, help, choices, value, onChange, lang }: Props<Code>) {
  const toggle = (code: Code, isChosen: boolean) =>
    onChange(isChosen ? [...value, code] : value.filter((each) => each !== code))
  return (
    <fieldset className={styles.codes}>
      <legend className={styles.label}>{label}</legend>
      {help && <p className={styles.helper}>{help}</p>}
      <div className={styles.pills} lang={lang}>
        {choices.map(({ code, label: words }) => (
          <label key={code} className={styles.pill}>
            <input
              autoComplete="off"
              type="checkbox"
              checked={value.includes(code)}
              onChange={(event) => toggle(code, event.currentTarget.checked)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
