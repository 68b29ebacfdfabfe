import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { addNote, readCase, readNotes, readTimeline, voidNote } from '#capabilities/cases/model/api-file.ts'
import { type Note, voidReasons } from '#capabilities/cases/model/file.ts'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { FormFoot } from './FormFoot.tsx'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

interface NoteProps {
  caseId: string
  personIds: readonly string[]
  isOpen: boolean
  onClose: () => void
}

export function NoteDrawer({ caseId, personIds, isOpen, onClose }: NoteProps) {
  const text = useFormsText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.note.title} place="side">
      {isOpen && (
        <Resumed form="cases/add-note" about={caseId} personIds={personIds}>
          <NoteForm caseId={caseId} onClose={onClose} />
        </Resumed>
      )}
    </Dialog>
  )
}

function NoteForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const text = useFormsText()
  const [id] = useKept('id', uuidv7)
  const [words, setWords] = useKept('words', '')
  const add = useCommand(addNote, { invalidates: [readNotes, readTimeline, readCase], onDone: useSent(onClose) })
  const errors = useProblemText().fields(add.problem)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add.send({ caseId, id, words })
      }}
    >
      <TextArea
        label={text.note.words}
        help={text.note.help}
        rows={8}
        value={words}
        onChange={setWords}
        error={errors['words']}
      />
      <FormFoot problem={add.problem} isSending={add.isSending} submit={text.save} onCancel={onClose} />
    </form>
  )
}

interface VoidProps {
  caseId: string
  note: Note | null
  onClose: () => void
}

export function VoidNoteDrawer({ caseId, note, onClose }: VoidProps) {
  const text = useFormsText()
  const words = useWords()
  const [reason, setReason] = useState<string | null>(null)
  const mark = useCommand(voidNote, { invalidates: [readNotes, readTimeline], onDone: onClose })
  const submit = () => {
    if (note && reason) void mark.send({ caseId, id: note.id, reason: reason as (typeof voidReasons)[number] })
  }
  return (
    <ConfirmDrawer
      isOpen={note !== null}
      onClose={onClose}
      title={text.note.voidTitle}
      confirmLabel={text.note.void}
      onConfirm={submit}
      isBusy={mark.isSending}
      because={reason ? undefined : text.required.reason}
      problem={mark.problem}
    >
      <p className="pp-quiet">{text.note.voidHelp}</p>
      <RadioRows
        label={text.note.reason}
        choices={voidReasons.map((code) => ({ code, label: words.voidReason[code] }))}
        value={reason}
        onChange={setReason}
      />
    </ConfirmDrawer>
  )
}
