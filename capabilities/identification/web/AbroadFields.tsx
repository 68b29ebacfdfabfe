import { country } from '#countries/chosen.ts'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

export interface Abroad {
  country: string
  authority: string
  decidedOn: string | null
  document: string
}

interface Props {
  value: Abroad
  onChange: (value: Abroad) => void
  errors: Readonly<Record<string, string | undefined>>
}

/** Whose decision it was, when, and by which document: people identified abroad are counted apart. */
export function AbroadFields({ value, onChange, errors }: Props) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const choices = country.neighbours.map((neighbour) => ({ code: neighbour.code, label: neighbour[language] }))
  return (
    <>
      <SelectField
        label={text.country}
        choices={choices}
        value={value.country}
        onChange={(code) => onChange({ ...value, country: code })}
        error={errors['basis.country']}
      />
      <TextField
        label={text.abroadAuthority}
        value={value.authority}
        onChange={(authority) => onChange({ ...value, authority })}
        error={errors['basis.authority']}
      />
      <PartialDateField
        label={text.abroadDecidedOn}
        value={value.decidedOn}
        onChange={(decidedOn) => onChange({ ...value, decidedOn })}
        error={errors['basis.decidedOn']}
      />
      <TextField
        label={text.abroadDocument}
        value={value.document}
        onChange={(document) => onChange({ ...value, document })}
        error={errors['basis.document']}
      />
    </>
  )
}
