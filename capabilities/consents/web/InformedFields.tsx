import { type Informed, interpreters, manners } from '#capabilities/consents/model/consent.ts'
import { country } from '#countries/chosen.ts'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { ConsentDraft } from './consent-draft.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  value: ConsentDraft
  onChange: (change: Partial<ConsentDraft>) => void
}

/** How the person was informed: without that, an answer says little. */
export function InformedFields({ value, onChange }: Props) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  return (
    <>
      <SelectField
        label={text.form.language}
        choices={country.spokenLanguages.map((each) => ({ code: each.code, label: each[language] }))}
        value={value.language}
        onChange={(code) => onChange({ language: code })}
      />
      <SelectField
        label={text.form.interpreter}
        choices={interpreters.map((code) => ({ code, label: text.interpreters[code] }))}
        value={value.interpreter}
        onChange={(code) => onChange({ interpreter: (code || 'not-needed') as Informed['interpreter'] })}
      />
      <RadioCards
        label={text.form.manner}
        choices={manners.map((code) => ({ code, label: text.manners[code] }))}
        value={value.manner}
        onChange={(code) => onChange({ manner: code as Informed['manner'] })}
      />
    </>
  )
}
