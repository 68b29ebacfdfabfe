import { uuidv7 } from 'uuidv7'
import { changeEvent, readEvents, readTimeline, recordEvent } from '#capabilities/cases/model/api-file.ts'
import { listConflicts } from '#capabilities/cases/model/api-conflicts.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { fieldsOfEvent, type TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'
import { useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import styles from './cases.module.css'
import { CodeChoices } from './CodeChoices.tsx'
import { type DraftProps, type EventDraft, eventDraft } from './event-draft.ts'
import { EventElements } from './EventElements.tsx'
import { EventPlaceField } from './EventPlaceField.tsx'
import { FormFoot } from './FormFoot.tsx'
import { StandardFieldsForm } from './StandardFieldsForm.tsx'
import { TransitFields } from './TransitFields.tsx'
import { useCasesText } from './use-cases-text.ts'
import { useFormsText } from './use-forms-text.ts'

interface Props {
  file: CaseFile
  event: TraffickingEvent | null
  onClose: () => void
}

/** As much as is known: every field may stay open, and an open one never means no. */
export function EventForm({ file, event, onClose }: Props) {
  const forms = useFormsText()
  const [id] = useKept('id', () => event?.id ?? uuidv7())
  // What was read when the draft was begun: somebody else's change meanwhile is merged with it, never overwritten.
  const [version] = useKept('version', event?.version ?? 0)
  const [base] = useKept('base', () => event && fieldsOfEvent(event))
  const [draft, setDraft] = useKept('draft', () => eventDraft(event, file))
  const set = (change: Partial<EventDraft>) => setDraft((now) => ({ ...now, ...change }))
  const refresh = { invalidates: [readEvents, readTimeline, listConflicts], onDone: useSent(onClose) }
  const record = useCommand(recordEvent, refresh)
  const correct = useCommand(changeEvent, refresh)
  const { problem, isSending } = event ? correct : record
  const errors = useProblemText().fields(problem)
  const submit = () => {
    const input = { ...draft, id, caseId: file.summary.id, story: draft.story.trim() || null }
    void (event ? correct.send({ ...input, version, base }) : record.send(input))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(submission) => {
        submission.preventDefault()
        submit()
      }}
    >
      <Whom file={file} draft={draft} set={set} />
      <EventElements draft={draft} set={set} />
      <WhereAndWhen draft={draft} set={set} errors={errors} />
      <Story draft={draft} set={set} error={errors['story']} />
      <StandardFieldsForm draft={draft} set={set} />
      <FormFoot problem={problem} isSending={isSending} submit={forms.event.save} onCancel={onClose} />
    </form>
  )
}

function Whom({ file, draft, set }: DraftProps & { file: CaseFile }) {
  const text = useCasesText()
  const survivors = file.people.filter((each) => each.role === 'survivor')
  if (survivors.length < 2) return null
  return (
    <CodeChoices
      label={text.whom}
      choices={survivors.map(({ personId, person }) => ({ code: personId, label: person?.alias ?? text.notReached }))}
      value={draft.personIds}
      onChange={(personIds) => set({ personIds })}
    />
  )
}

function WhereAndWhen({ draft, set, errors }: DraftProps & { errors: Readonly<Record<string, string>> }) {
  const text = useCasesText()
  return (
    <>
      <EventPlaceField
        label={text.recruitedIn}
        value={draft.recruitedIn}
        onChange={(recruitedIn) => set({ recruitedIn })}
        error={errors['recruitedIn']}
      />
      <TransitFields value={draft.transitThrough} onChange={(transitThrough) => set({ transitThrough })} />
      <EventPlaceField
        label={text.exploitedIn}
        value={draft.exploitedIn}
        onChange={(exploitedIn) => set({ exploitedIn })}
        error={errors['exploitedIn']}
      />
      <PartialDateField
        label={text.started}
        isOptional
        value={draft.started}
        onChange={(started) => set({ started })}
        error={errors['started']}
      />
      <PartialDateField
        label={text.ended}
        isOptional
        value={draft.ended}
        onChange={(ended) => set({ ended })}
        error={errors['ended']}
      />
    </>
  )
}

function Story({ draft, set, error }: DraftProps & { error: string | undefined }) {
  const text = useCasesText()
  return (
    <TextArea
      label={text.story}
      help={text.storyHelp}
      isOptional
      rows={8}
      value={draft.story}
      onChange={(story) => set({ story })}
      error={error}
    />
  )
}
