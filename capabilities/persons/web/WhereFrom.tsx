import { PlacePicker } from '#capabilities/places/web/public.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { ChoiceChips } from './ChoiceChips.tsx'
import type { PersonDraft } from './person-draft.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useCitizenshipChoices, useLanguageChoices } from './use-choices.ts'

type Where = Pick<PersonDraft, 'languages' | 'citizenships' | 'homePlace'>

interface Props {
  value: Where
  onChange: (change: Partial<Where>) => void
}

/** Languages, nationality and home as far as a district: enough to find help, too little to find somebody. */
export function WhereFrom({ value, onChange }: Props) {
  const { form } = useText({ en, lo })
  const languages = useLanguageChoices()
  const { near, far } = useCitizenshipChoices()
  const elsewhere = far.filter((each) => value.citizenships.includes(each.code))
  const open = value.citizenships.length < 4
  return (
    <div className={styles.group}>
      <ChoiceChips
        label={form.languages}
        help={form.languagesHelp}
        choices={languages}
        values={value.languages}
        onChange={(codes) => onChange({ languages: codes.slice(-8) })}
      />
      <ChoiceChips
        label={form.citizenships}
        choices={[...near, ...elsewhere]}
        values={value.citizenships}
        onChange={(citizenships) => onChange({ citizenships: citizenships.slice(-4) })}
      />
      {open && (
        <SelectField
          label={form.otherCountry}
          isOptional
          choices={far.filter((each) => !value.citizenships.includes(each.code))}
          value=""
          onChange={(code) => code !== '' && onChange({ citizenships: [...value.citizenships, code] })}
        />
      )}
      <PlacePicker
        label={form.homePlace}
        help={form.homePlaceHelp}
        isOptional
        value={value.homePlace}
        onChange={(homePlace) => onChange({ homePlace })}
      />
    </div>
  )
}
