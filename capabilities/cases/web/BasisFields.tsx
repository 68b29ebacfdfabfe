import { country } from '#countries/chosen.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import { guardianStandings, manners } from '#capabilities/consents/model/consent.ts'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import type { BasisDraft } from './basis-draft.ts'
import { CodeChoices } from './CodeChoices.tsx'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

interface Props {
  draft: BasisDraft
  set: (change: Partial<BasisDraft>) => void
  isChild: boolean
}

/** The person’s own consent, or another basis with its reason. Nothing is chosen beforehand. */
export function BasisFields({ draft, set, isChild }: Props) {
  const { open } = useFormsText()
  const words = useWords()
  const bases = (['consent', 'best-interests-of-the-child', 'legal-duty'] as const).filter(
    (code) => isChild || code !== 'best-interests-of-the-child',
  )
  return (
    <>
      <RadioCards
        label={open.basis}
        choices={bases.map((code) => ({ code, label: open.basisChoice[code], help: open.basisHelp[code] }))}
        value={draft.basis}
        onChange={(code) => set({ basis: code as BasisDraft['basis'] })}
      />
      {draft.basis === 'consent' && <Informed draft={draft} set={set} />}
      {draft.basis !== null && isChild && <ChildFields draft={draft} set={set} />}
      {draft.basis === 'legal-duty' && <Article draft={draft} set={set} />}
      {draft.basis !== null && draft.basis !== 'consent' && (
        <TextArea label={open.why} value={draft.why} onChange={(why) => set({ why })} />
      )}
      {draft.basis !== null && (
        <CodeChoices
          label={open.parts}
          help={open.partsHelp}
          choices={accompanyingParts
            .filter((part) => part !== 'offer' && part !== 'consents')
            .map((code) => ({ code, label: words.part[code] }))}
          value={draft.parts}
          onChange={(parts) => set({ parts })}
        />
      )}
    </>
  )
}

type FieldProps = Omit<Props, 'isChild'>

function Informed({ draft, set }: FieldProps) {
  const { open } = useFormsText()
  const { language } = useLanguage()
  return (
    <>
      <SelectField
        label={open.language}
        choices={country.spokenLanguages
          .filter((each) => each.code.length <= 3)
          .map((each) => ({ code: each.code, label: each[language] }))}
        value={draft.language}
        onChange={(code) => set({ language: code })}
      />
      <SelectField
        label={open.manner}
        choices={manners.map((code) => ({ code, label: open.manners[code] }))}
        value={draft.manner}
        onChange={(code) => code && set({ manner: code as BasisDraft['manner'] })}
      />
    </>
  )
}

function ChildFields({ draft, set }: FieldProps) {
  const { open } = useFormsText()
  return (
    <>
      <SelectField
        label={open.guardian}
        help={open.guardianHelp}
        choices={guardianStandings.map((code) => ({ code, label: open.guardians[code] }))}
        value={draft.guardian ?? ''}
        onChange={(code) => set({ guardian: (code || null) as BasisDraft['guardian'] })}
      />
      <TextArea label={open.childView} value={draft.childView} onChange={(childView) => set({ childView })} />
    </>
  )
}

function Article({ draft, set }: FieldProps) {
  const { open } = useFormsText()
  const { language } = useLanguage()
  const articles = country.lawReferences.map((reference) => ({
    code: reference.code,
    label: [reference.law[language], reference.article, reference.verified ? null : open.unverifiedLaw]
      .filter(Boolean)
      .join(', '),
  }))
  return (
    <SelectField
      label={open.article}
      choices={articles}
      value={draft.article}
      onChange={(article) => set({ article })}
    />
  )
}
