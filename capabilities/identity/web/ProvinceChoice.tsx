import { useText } from '#platform/web/text/use-text.ts'
import { useProvinces } from './use-provinces.ts'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

interface Props {
  label?: string
  chosen: readonly string[]
  onChange: (codes: string[]) => void
}

/** Some of the provinces, by ISO code. */
export function ProvinceChoice({ label, chosen, onChange }: Props) {
  const text = useText({ en, lo }).scope
  const provinces = useProvinces()
  const toggle = (code: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, code] : chosen.filter((each) => each !== code))
  return (
    <fieldset className={styles.roles}>
      <legend>{label ?? text.choose}</legend>
      <div className={styles.provinces}>
        {provinces.map(({ code, name }) => (
          <label key={code} className={styles.province}>
            <input
              autoComplete="off"
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => toggle(code, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
