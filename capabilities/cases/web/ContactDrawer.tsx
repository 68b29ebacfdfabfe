import { uuidv7 } from 'uuidv7'
import { listCases } from '#capabilities/cases/model/api.ts'
import { readCase, readTimeline, recordContact } from '#capabilities/cases/model/api-file.ts'
import type { Urgency } from '#capabilities/cases/model/case.ts'
import { type CaseFile, type Contact, contactManners, safeties } from '#capabilities/cases/model/file.ts'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { FormFoot } from './FormFoot.tsx'
import { instantOn, nextContactAt, type NextContact } from './contact-times.ts'
import { Labelled } from './Labelled.tsx'
import { peopleIn, principalIn } from './principal.ts'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

interface Props {
  file: CaseFile
  isOpen: boolean
  onClose: () => void
}

export function ContactDrawer({ file, isOpen, onClose }: Props) {
  const text = useFormsText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.contact.title(principalIn(file).alias)} place="side">
      {isOpen && (
        <Resumed form="cases/record-contact" about={file.summary.id} personIds={peopleIn(file)}>
          <ContactForm file={file} onClose={onClose} />
        </Resumed>
      )}
    </Dialog>
  )
}

interface Draft {
  manner: Contact['manner'] | null
  safe: Contact['safe'] | null
  isNow: boolean
  day: string | null
  words: string
  next: NextContact
  nextDay: string | null
  changesUrgency: boolean
}

const empty: Draft = {
  manner: null,
  safe: null,
  isNow: true,
  day: null,
  words: '',
  next: 'days',
  nextDay: null,
  changesUrgency: true,
}

/** Was it safe, what was said, and when is the next one. Nothing about the person is chosen beforehand. */
function ContactForm({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const text = useFormsText()
  const [id] = useKept('id', uuidv7)
  const [draft, setDraft] = useKept('draft', empty)
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const record = useCommand(recordContact, {
    invalidates: [readCase, readTimeline, listCases],
    onDone: useSent(onClose),
  })
  const { manner, safe, isNow, day } = draft
  const hasDay = isNow || day?.length === 10
  const missing = !manner ? text.required.manner : !safe ? text.required.safe : hasDay ? undefined : text.required.day
  const submit = () => {
    if (!manner || !safe || !hasDay) return
    void record.send({
      id,
      caseId: file.summary.id,
      at: isNow ? new Date().toISOString() : instantOn(day!, 12),
      manner,
      safe,
      words: draft.words.trim() || null,
      nextContactAt: nextContactAt(draft.next, draft.nextDay, new Date()),
      urgency: draft.changesUrgency ? urgencyAfter(file, safe) : null,
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ContactFields file={file} draft={draft} set={set} />
      <FormFoot
        problem={record.problem}
        isSending={record.isSending}
        submit={text.save}
        onCancel={onClose}
        because={missing}
      />
    </form>
  )
}

/** What the answer suggests; the person who records it may take the tick away. */
function urgencyAfter(file: CaseFile, safe: Contact['safe'] | null): Urgency | null {
  if (safe === 'no' && file.summary.urgency !== 'danger-now') return 'danger-now'
  return safe === 'yes' && file.summary.urgency === 'danger-now' ? 'normal' : null
}

function ContactFields({ file, draft, set }: { file: CaseFile; draft: Draft; set: (change: Partial<Draft>) => void }) {
  const text = useFormsText()
  const words = useWords()
  const suggested = urgencyAfter(file, draft.safe)
  return (
    <>
      <Labelled label={text.contact.manner}>
        <RadioRows
          label={text.contact.manner}
          choices={contactManners.map((code) => ({ code, label: words.manner[code] }))}
          value={draft.manner}
          onChange={(code) => set({ manner: code as Contact['manner'] })}
        />
      </Labelled>
      <Labelled label={text.contact.safe}>
        <RadioRows
          label={text.contact.safe}
          choices={safeties.map((code) => ({ code, label: words.safe[code] }))}
          value={draft.safe}
          onChange={(code) => set({ safe: code as Contact['safe'] })}
        />
      </Labelled>
      {suggested && (
        <CheckRow
          label={suggested === 'danger-now' ? text.contact.danger : text.contact.calm}
          help={suggested === 'danger-now' ? text.contact.dangerHelp : undefined}
          isChecked={draft.changesUrgency}
          onChange={(changesUrgency) => set({ changesUrgency })}
        />
      )}
      <TextArea
        label={text.contact.words}
        help={text.contact.wordsHelp}
        isOptional
        value={draft.words}
        onChange={(value) => set({ words: value })}
      />
      <SelectField
        label={text.contact.next}
        choices={Object.entries(text.contact.nextChoice).map(([code, label]) => ({ code, label }))}
        value={draft.next}
        onChange={(code) => set({ next: (code || 'none') as NextContact })}
      />
      {draft.next === 'day' && (
        <PartialDateField label={text.contact.day} value={draft.nextDay} onChange={(nextDay) => set({ nextDay })} />
      )}
      <SelectField
        label={text.contact.when}
        choices={[
          { code: 'now', label: text.contact.now },
          { code: 'earlier', label: text.contact.earlier },
        ]}
        value={draft.isNow ? 'now' : 'earlier'}
        onChange={(code) => set({ isNow: code !== 'earlier' })}
      />
      {!draft.isNow && <PartialDateField label={text.contact.day} value={draft.day} onChange={(day) => set({ day })} />}
    </>
  )
}
