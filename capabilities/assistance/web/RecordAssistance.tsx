import { uuidv7 } from 'uuidv7'
import { readAssistanceOfCase, readToday, recordAssistance } from '#capabilities/assistance/model/api-assistance.ts'
import { readBoard } from '#capabilities/assistance/model/api.ts'
import { type Field, type Kind, kindsOf, needsAnsweredBy } from '#capabilities/assistance/model/assistance.ts'
import { isUnmet, type NeedState, needStates } from '#capabilities/cases/model/need.ts'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { DayField } from './DayField.tsx'
import styles from './shelter.module.css'
import { useAssistanceText, useCodes } from './use-words.ts'

interface Props {
  caseId: string
  /** Null where the form asks to whom it was given. */
  personId: string | null
  stayId: string | null
  today: string
  onDone: () => void
}

/** Records help that was given: the field decides behind which wall it stands. */
export function RecordAssistance(props: Props) {
  const answer = useAsk(readAssistanceOfCase, { caseId: props.caseId })
  const { caseId, personId } = props
  return (
    <Asked answer={answer}>
      {(known) => (
        <Resumed
          form="assistance/record-assistance"
          about={personId ?? caseId}
          personIds={known.people.map((each) => each.personId)}
        >
          <RecordForm {...props} known={known} />
        </Resumed>
      )}
    </Asked>
  )
}

type Known = OutputOf<typeof readAssistanceOfCase>

interface Draft {
  whom: string | null
  field: Field | null
  kind: Kind | null
  givenOn: string | null
  need: { id: string; state: NeedState } | null
  nextOn: string | null
  givenBy: string
  note: string
}

type Missing = 'whom' | 'kind' | 'on'

function missingIn({ whom, kind, givenOn }: Draft): Missing | null {
  if (whom === null) return 'whom'
  if (kind === null) return 'kind'
  return givenOn === null ? 'on' : null
}

const orNull = (words: string) => (words.trim() === '' ? null : words)

function RecordForm({ caseId, personId, stayId, today, onDone, known }: Props & { known: Known }) {
  const text = useAssistanceText().record
  const only = known.people.length === 1 ? known.people[0] : undefined
  const [id] = useKept('id', uuidv7)
  const [draft, setDraft] = useKept<Draft>('draft', {
    whom: personId ?? only?.personId ?? null,
    field: null,
    kind: null,
    givenOn: today,
    need: null,
    nextOn: null,
    givenBy: '',
    note: '',
  })
  const record = useCommand(recordAssistance, {
    invalidates: [readAssistanceOfCase, readToday, readBoard],
    onDone: useSent(onDone),
  })
  const missing = missingIn(draft)
  const send = () => {
    const { whom, kind, givenOn, nextOn, need, givenBy, note } = draft
    if (!whom || !kind || !givenOn) return
    const words = { givenBy: orNull(givenBy), note: orNull(note) }
    const answered = { needId: need?.id ?? null, needState: need?.state ?? null }
    void record.send({ id, caseId, personId: whom, stayId, kind, givenOn, nextOn, ...answered, ...words })
  }
  return (
    <div className={styles.inDrawer}>
      <Fields
        known={known}
        draft={draft}
        asksWhom={personId === null && known.people.length > 1}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <ProblemNotice problem={record.problem} />
      <Button
        kind="primary"
        wide
        isBusy={record.isSending}
        because={missing ? text.missing[missing] : undefined}
        onClick={send}
      >
        {text.save}
      </Button>
    </div>
  )
}

interface FieldsProps {
  known: Known
  draft: Draft
  asksWhom: boolean
  onChange: (part: Partial<Draft>) => void
}

function Fields({ known, draft, asksWhom, onChange }: FieldsProps) {
  const text = useAssistanceText().record
  const codes = useCodes()
  const { field } = draft
  return (
    <>
      {asksWhom && (
        <RadioCards
          label={text.whom}
          choices={known.people.map(({ personId, alias, code }) => ({ code: personId, label: alias, help: code }))}
          value={draft.whom}
          onChange={(whom) => onChange({ whom })}
        />
      )}
      <RadioCards
        label={text.field}
        isPaired
        choices={known.mayRecord.map((code) => ({ code, label: codes.field[code] }))}
        value={field}
        onChange={(code) => onChange({ field: code as Field, kind: null, need: null })}
      />
      {field && (
        <SelectField
          label={text.kind}
          choices={kindsOf[field].map((code) => ({ code, label: codes.kind[code] }))}
          value={draft.kind ?? ''}
          onChange={(code) => onChange({ kind: code === '' ? null : (code as Kind) })}
        />
      )}
      <DayField label={text.on} value={draft.givenOn} onChange={(givenOn) => onChange({ givenOn })} />
      {field && <NeedChoice known={known} field={field} value={draft.need} onChange={(need) => onChange({ need })} />}
      <TextField
        label={text.by}
        help={text.byHelp}
        isOptional
        value={draft.givenBy}
        onChange={(givenBy) => onChange({ givenBy })}
        maxLength={200}
      />
      <TextArea
        label={text.note}
        help={text.noteHelp(field ? codes.field[field] : '')}
        isOptional
        value={draft.note}
        onChange={(note) => onChange({ note })}
        rows={4}
        maxLength={4000}
      />
      <DayField label={text.next} value={draft.nextOn} onChange={(nextOn) => onChange({ nextOn })} />
    </>
  )
}

interface NeedProps {
  known: Known
  field: Field
  value: { id: string; state: NeedState } | null
  onChange: (need: { id: string; state: NeedState } | null) => void
}

/** Needs of the case, those that this field usually answers first. */
function NeedChoice({ known, field, value, onChange }: NeedProps) {
  const text = useAssistanceText().record
  const codes = useCodes()
  const usual = needsAnsweredBy(field)
  const needs = known.needs
    .filter(({ state }) => isUnmet(state))
    .toSorted((a, b) => Number(usual.includes(b.kind)) - Number(usual.includes(a.kind)))
  if (needs.length === 0) return null
  const choose = (id: string) => onChange(id === '' ? null : { id, state: 'in-progress' })
  return (
    <>
      <SelectField
        label={text.need}
        isOptional
        choices={needs.map(({ id, kind, state }) => ({
          code: id,
          label: `${codes.need[kind]}, ${codes.needState[state]}`,
        }))}
        value={value?.id ?? ''}
        onChange={choose}
      />
      {value && (
        <SelectField
          label={text.needState}
          choices={needStates.map((code) => ({ code, label: codes.needState[code] }))}
          value={value.state}
          onChange={(code) => code !== '' && onChange({ ...value, state: code as NeedState })}
        />
      )}
    </>
  )
}
