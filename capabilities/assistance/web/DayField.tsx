import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'

interface Props {
  label: string
  value: string | null
  onChange: (day: string | null) => void
}

/** A whole day: what is known of it less exactly counts as not written yet. */
export function DayField({ label, value, onChange }: Props) {
  return <PartialDateField label={label} value={value} onChange={(date) => onChange(date && date.length === 10 ? date : null)} />
}
