import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { type AgeWay, isYears, type PersonDraft } from './person-draft.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Age = Pick<PersonDraft, 'ageWay' | 'birth' | 'years'>

interface Props {
  value: Age
  onChange: (age: Partial<Age>) => void
  /** Settling an age leaves out what would keep it open. */
  ways?: readonly AgeWay[]
  error?: string | undefined
}

const all: readonly AgeWay[] = ['birth', 'years', 'estimated', 'may-be-a-child', 'unknown']

/** Known, estimated, or in doubt: the doubt between child and adult is an answer of its own. */
export function AgeFields({ value, onChange, ways = all, error }: Props) {
  const text = useText({ en, lo })
  const help = text.form.ageHelp as Readonly<Partial<Record<AgeWay, string>>>
  const choices = ways.map((code) => ({
    code,
    label: text.form.ageWays[code],
    ...(help[code] ? { help: help[code] } : {}),
  }))
  const way = value.ageWay
  const yearsWrong = value.years !== '' && !isYears(value.years) ? text.form.yearsWrong : undefined
  return (
    <>
      <RadioCards
        label={text.form.age}
        choices={choices}
        value={way}
        onChange={(code) => onChange({ ageWay: code as AgeWay })}
        isPaired
        error={error}
      />
      {way === 'birth' && (
        <PartialDateField label={text.form.birth} value={value.birth} onChange={(birth) => onChange({ birth })} />
      )}
      {(way === 'years' || way === 'estimated' || way === 'may-be-a-child') && (
        <TextField
          label={way === 'years' ? text.form.years : text.form.yearsEstimated}
          inputMode="numeric"
          isOptional={way === 'may-be-a-child'}
          error={yearsWrong}
          value={value.years}
          maxLength={3}
          onChange={(years) => onChange({ years: latinDigits(years) })}
        />
      )}
    </>
  )
}

/** Lao and Thai digits count as the digits they are. */
function latinDigits(text: string): string {
  return text.trim().replace(/[\u0ed0-\u0ed9\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
