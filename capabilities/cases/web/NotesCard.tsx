import { useState } from 'react'
import { readCase, readNotes } from '#capabilities/cases/model/api-file.ts'
import type { Note } from '#capabilities/cases/model/file.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './cases.module.css'
import { NoteDrawer, VoidNoteDrawer } from './NoteDrawers.tsx'
import { peopleIn } from './principal.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

/** Notes are never changed: a wrong one stays, struck out, with who said so and why. */
export function NotesCard({ caseId, code }: { caseId: string; code: string }) {
  const text = useCasesText()
  const { data: file } = useAsk(readCase, { code })
  const [isWriting, setIsWriting] = useState(false)
  const [wrong, setWrong] = useState<Note | null>(null)
  const isReadable = file?.parts.includes('notes') ?? false
  return (
    <Card label={text.notesTitle}>
      <CardHead
        title={text.notesTitle}
        action={
          file?.may.writeNote?.allowed && (
            <Button small onClick={() => setIsWriting(true)}>
              {text.addNote}
            </Button>
          )
        }
      />
      {file && !isReadable && <p className={styles.quietRow}>{text.notesClosed}</p>}
      {isReadable && <Notes caseId={caseId} onWrong={setWrong} />}
      {file && (
        <NoteDrawer caseId={caseId} personIds={peopleIn(file)} isOpen={isWriting} onClose={() => setIsWriting(false)} />
      )}
      <VoidNoteDrawer caseId={caseId} note={wrong} onClose={() => setWrong(null)} />
    </Card>
  )
}

function Notes({ caseId, onWrong }: { caseId: string; onWrong: (note: Note) => void }) {
  const text = useCasesText()
  const answer = useAsk(readNotes, { caseId })
  return (
    <Asked answer={answer}>
      {({ notes }) =>
        notes.length === 0 ? (
          <p className={styles.quietRow}>{text.noNotes}</p>
        ) : (
          <ul className={styles.notes}>
            {notes.map((note) => (
              <NoteLine key={note.id} note={note} onWrong={() => onWrong(note)} />
            ))}
          </ul>
        )
      }
    </Asked>
  )
}

function NoteLine({ note, onWrong }: { note: Note; onWrong: () => void }) {
  const text = useCasesText()
  const words = useWords()
  const format = useFormat()
  const { voided } = note
  return (
    <li>
      <p className={styles.words} data-voided={voided ? true : undefined}>
        {voided ? <del>{note.words}</del> : (note.words ?? text.wordsClosed)}
      </p>
      {voided && (
        <p className={styles.helper}>
          {text.voided(format.dayNear(format.day(voided.at)), voided.by ?? '', words.voidReason[voided.reason])}
        </p>
      )}
      <p className={styles.noteFoot}>
        <span className={styles.helper}>{[note.by, format.instant(note.writtenAt)].filter(Boolean).join(', ')}</span>
        <WaitsMark id={note.id} />
        {!voided && note.mayVoid.allowed && (
          <button type="button" className="pp-link" onClick={onWrong} data-pp-no-print>
            {text.voidNote}
          </button>
        )}
      </p>
    </li>
  )
}
