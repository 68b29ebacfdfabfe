import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { country } from '#countries/chosen.ts'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { type FormProps, personIn, sharingOf, withBasis } from './offer-draft.ts'
import styles from './sending.module.css'
import { useOrganisations } from './use-organisations.ts'
import { useCodes } from './use-referral-words.ts'
import { useSendingText } from './use-sending-text.ts'

/** Under which consent it goes; without one the person is asked now, and danger to life is its own basis. */
export function BasisChoice(props: FormProps) {
  const { prepared, draft } = props
  const text = useSendingText()
  const format = useFormat()
  const problems = useProblemText()
  const sharing = sharingOf(prepared, draft)
  if (!sharing) return null
  return (
    <fieldset className={styles.checks}>
      <legend>{text.consent}</legend>
      {sharing.allowed ? (
        <Notice tone="ok" icon={<IconShieldCheck size={20} stroke={1.75} aria-hidden="true" />}>
          {text.covered(format.date(format.day(sharing.expiresAt)))}
        </Notice>
      ) : (
        <>
          <Notice tone="quiet" icon={<IconShieldOff size={20} stroke={1.75} aria-hidden="true" />}>
            {problems.reason(sharing.because)}
          </Notice>
          <AskNow {...props} />
          <Danger {...props} />
        </>
      )}
    </fieldset>
  )
}

function AskNow({ prepared, draft, onChange }: FormProps) {
  const text = useSendingText()
  const codes = useCodes()
  const { language } = useLanguage()
  const { nameOf } = useOrganisations()
  const person = personIn(prepared, draft)
  if (person?.isChild) {
    return (
      <p className="pp-meta">
        {text.child} <TextLink to={`/cases/${prepared.case.code}/consents`}>{text.recordInCase}</TextLink>
      </p>
    )
  }
  const parts = draft.parts.map((part) => codes.part[part].toLocaleLowerCase(language)).join(', ')
  return (
    <>
      <CheckRow
        label={text.agrees}
        help={text.agreesHelp}
        isChecked={draft.newBasis === 'agrees'}
        onChange={(checked) => onChange(withBasis(prepared, draft, checked ? 'agrees' : null))}
      />
      {draft.newBasis === 'agrees' && (
        <>
          <Notice title={text.askFor}>{text.askAloud(nameOf(draft.toOrganisationId ?? ''), parts)}</Notice>
          <SelectField
            label={text.language}
            choices={country.spokenLanguages.map((each) => ({ code: each.code, label: each[language] }))}
            value={draft.language}
            onChange={(code) => onChange({ ...draft, language: code })}
          />
          <RadioCards
            label={text.mannerLabel}
            isPaired
            choices={(['aloud', 'in-writing'] as const).map((code) => ({ code, label: text.manner[code] }))}
            value={draft.manner}
            onChange={(code) => onChange({ ...draft, manner: code === 'aloud' ? 'aloud' : 'in-writing' })}
          />
        </>
      )}
    </>
  )
}

function Danger({ prepared, draft, onChange }: FormProps) {
  const text = useSendingText()
  if (draft.urgency !== 'danger-now') return null
  return (
    <>
      <CheckRow
        label={text.danger}
        help={text.dangerHelp}
        isChecked={draft.newBasis === 'danger'}
        onChange={(checked) => onChange(withBasis(prepared, draft, checked ? 'danger' : null))}
      />
      {draft.newBasis === 'danger' && (
        <TextArea
          label={text.justification}
          help={text.justificationHelp}
          value={draft.justification}
          onChange={(justification) => onChange({ ...draft, justification })}
          rows={3}
          maxLength={2000}
        />
      )}
    </>
  )
}
