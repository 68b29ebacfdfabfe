import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { useAssistanceText } from './use-words.ts'

interface Props {
  label: string
  value: string | null
  onChange: (day: string | null) => void
}

/** A whole day: what is known of it less exactly counts as not written yet. */
export function DayField({ label, value, onChange }: Props) {
  const text = useAssistanceText()
  return (
    <PartialDateField
      label={label}
      help={text.wholeDay}
      value={value}
      onChange={(date) => onChange(date && date.length === 10 ? date : null)}
    />
  )
}
