import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { usePlaces } from '#capabilities/places/web/public.tsx'
import styles from './cases.module.css'
import { EventPlaceField } from './EventPlaceField.tsx'
import { useCasesText } from './use-cases-text.ts'
import { useFormsText } from './use-forms-text.ts'
import { usePlaceWords } from './use-place-words.ts'

/** Places on the way: each one that is chosen joins the list, and the field is empty for the next. */
export function TransitFields({ value, onChange }: { value: readonly string[]; onChange: (codes: string[]) => void }) {
  const text = useCasesText()
  const forms = useFormsText()
  const place = usePlaceWords(usePlaces())
  const [turn, setTurn] = useState(0)
  const add = (code: string | null) => {
    if (!code) return
    if (!value.includes(code)) onChange([...value, code])
    setTurn((now) => now + 1)
  }
  return (
    <div className={styles.labelled}>
      {value.length > 0 && (
        <ul className={styles.pills} aria-label={text.transitThrough}>
          {value.map((code) => (
            <li key={code} className={styles.pill}>
              {place(code)}
              <button
                type="button"
                aria-label={forms.event.remove(place(code))}
                onClick={() => onChange(value.filter((each) => each !== code))}
              >
                <IconX size={16} stroke={2} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <EventPlaceField
        key={turn}
        label={value.length > 0 ? forms.event.addTransit : text.transitThrough}
        value={null}
        onChange={add}
      />
    </div>
  )
}
