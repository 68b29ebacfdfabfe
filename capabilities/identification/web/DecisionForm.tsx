import { country } from '#countries/chosen.ts'
import { useKept } from '#capabilities/drafts/web/public.tsx'
import { type DecisionInput, outcomes } from '#capabilities/identification/model/decision.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import type { Problem } from '#platform/model/problem.ts'
import { dayOf } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AbroadFields, type Abroad } from './AbroadFields.tsx'
import styles from './identification.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  submitLabel: string
  isSending: boolean
  problem: Problem | null
  onSubmit: (decision: DecisionInput) => void
}

/** The decision itself. Nothing is chosen beforehand: the program explains, the authority decides. */
export function DecisionForm({ submitLabel, isSending, problem, onSubmit }: Props) {
  const text = useText({ en, lo })
  const fields = useProblemText().fields(problem)
  const [outcome, setOutcome] = useKept<string | null>('outcome', null)
  const [basis, setBasis] = useKept<string | null>('basis', null)
  const [interviewedOn, setInterviewedOn] = useKept<string | null>('interviewedOn', null)
  const [abroad, setAbroad] = useKept<Abroad>('abroad', { country: '', authority: '', decidedOn: null, document: '' })
  const [decidedOn, setDecidedOn] = useKept<string | null>('decidedOn', () => dayOf(new Date()))
  const [form, setForm] = useKept('form', '')
  const [reasons, setReasons] = useKept('reasons', '')
  const submit = () => {
    const kind =
      basis === 'identified-abroad'
        ? { kind: 'identified-abroad', ...abroad }
        : { kind: 'own-interview', interviewedOn }
    const decision = { outcome, basis: kind, decidedOn, form: form === '' ? null : form, purposes: [], reasons }
    // Whatever is missing the server names field by field; nothing typed is lost.
    onSubmit(decision as unknown as DecisionInput)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <RadioCards
        label={text.outcome}
        choices={outcomes.map((code) => ({ code, label: text.outcomes[code]!, help: text.outcomeHelp[code]! }))}
        value={outcome}
        onChange={setOutcome}
        error={fields['outcome']}
      />
      <RadioCards
        label={text.basis}
        choices={Object.entries(text.bases).map(([code, label]) => ({ code, label }))}
        value={basis}
        onChange={setBasis}
        isPaired
      />
      {basis === 'own-interview' && (
        <PartialDateField
          label={text.interviewedOn}
          value={interviewedOn}
          onChange={setInterviewedOn}
          error={fields['basis.interviewedOn']}
        />
      )}
      {basis === 'identified-abroad' && <AbroadFields value={abroad} onChange={setAbroad} errors={fields} />}
      <PartialDateField label={text.decidedOn} value={decidedOn} onChange={setDecidedOn} error={fields['decidedOn']} />
      {outcome === 'victim' && <FormOfTrafficking value={form} onChange={setForm} error={fields['form']} />}
      <TextArea
        label={text.reasons}
        help={text.reasonsHelp}
        value={reasons}
        onChange={setReasons}
        error={fields['reasons']}
      />
      <ProblemNotice problem={problem} />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" isBusy={isSending} because={outcome && basis ? undefined : text.required}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

interface FormProps {
  value: string
  onChange: (code: string) => void
  error: string | undefined
}

/** The one form by which national figures count; asked only where somebody is identified. */
function FormOfTrafficking({ value, onChange, error }: FormProps) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const choices = country.reportedForms.map((each) => ({ code: each.code, label: each[language] }))
  return (
    <SelectField
      label={text.form}
      help={text.formHelp}
      choices={choices}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
