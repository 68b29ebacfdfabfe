import { useState } from 'react'
import { PlacePicker } from '#capabilities/places/web/public.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import styles from './cases.module.css'
import { useFormsText } from './use-forms-text.ts'
import { useCountryChoices } from './use-place-words.ts'

interface Props {
  label: string
  value: string | null
  onChange: (code: string | null) => void
  error?: string | undefined
}

/** A district or province at home, or a country abroad. */
export function EventPlaceField({ label, value, onChange, error }: Props) {
  const text = useFormsText()
  const countries = useCountryChoices()
  const [isAbroad, setIsAbroad] = useState(value !== null && value.length === 2)
  const turn = (where: 'home' | 'abroad') => {
    setIsAbroad(where === 'abroad')
    onChange(null)
  }
  return (
    <div className={styles.place}>
      {isAbroad ? (
        <SelectField
          label={label}
          isOptional
          choices={countries}
          value={value ?? ''}
          onChange={(code) => onChange(code || null)}
          error={error}
        />
      ) : (
        <PlacePicker label={label} isOptional value={value} onChange={onChange} error={error} />
      )}
      <SegmentedChoice
        label={label}
        choices={[
          { code: 'home', label: text.event.provinces },
          { code: 'abroad', label: text.event.abroad },
        ]}
        value={isAbroad ? 'abroad' : 'home'}
        onChange={turn}
      />
    </div>
  )
}
