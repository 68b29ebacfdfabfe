import { country } from '#countries/chosen.ts'
import { acts, means, purposes } from '#countries/standards/ic-tip.ts'
import { isicSections } from '#countries/standards/isic.ts'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { CodeChoices } from './CodeChoices.tsx'
import type { DraftProps, EventDraft } from './event-draft.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

/** Act, means and purpose in the international words; then the law's own forms, which are never derived from them. */
export function EventElements({ draft, set }: DraftProps) {
  const text = useCasesText()
  const words = useWords()
  const { language } = useLanguage()
  return (
    <>
      <CodeChoices
        label={text.acts}
        choices={acts.map((code) => ({ code, label: words.act[code] }))}
        value={draft.acts}
        onChange={(chosen) => set({ acts: chosen })}
      />
      <CodeChoices
        label={text.meansLabel}
        help={text.childNoMeans}
        choices={means.map((code) => ({ code, label: words.means[code] }))}
        value={draft.means}
        onChange={(chosen) => set({ means: chosen })}
      />
      <CodeChoices
        label={text.purposesLabel}
        choices={purposes.map((code) => ({ code, label: words.purpose[code] }))}
        value={draft.purposes}
        onChange={(chosen) => set({ purposes: chosen })}
      />
      <CodeChoices
        label={text.statutory}
        help={text.statutoryHelp}
        choices={country.statutoryForms.map((form) => ({ code: form.code, label: form[language] }))}
        value={draft.statutoryForms}
        onChange={(statutoryForms) => set({ statutoryForms })}
      />
      <SelectField
        label={text.activity}
        help={text.activityHelp}
        isOptional
        choices={isicSections.map((section) => ({ code: section.code, label: `${section.code} ${section[language]}` }))}
        value={draft.economicActivity ?? ''}
        onChange={(code) => set({ economicActivity: (code || null) as EventDraft['economicActivity'] })}
      />
    </>
  )
}
