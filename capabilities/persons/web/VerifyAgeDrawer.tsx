import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { verificationBases } from '#capabilities/persons/model/age-verification.ts'
import { readPerson, verifyAge } from '#capabilities/persons/model/api.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { AgeFields } from './AgeFields.tsx'
import { ageOf, missingIn, newPersonDraft } from './person-draft.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Whether somebody is a child is settled once, on a basis, by somebody who answers for it. */
export function VerifyAgeDrawer({ file, onClose }: { file: PersonFile; onClose: () => void }) {
  const text = useText({ en, lo })
  const [id] = useState(uuidv7)
  const [draft, setDraft] = useState(() => ({ ...newPersonDraft(), alias: '-' }))
  const [basis, setBasis] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const verify = useCommand(verifyAge, { invalidates: [readPerson], onDone: onClose })
  const missing = draft.ageWay === null ? 'years' : missingIn(draft)
  const because = missing ? text.missing[missing] : basis === null ? text.file.chooseBasis : undefined
  const send = () =>
    void verify.send({
      personId: file.person.id,
      id,
      age: ageOf(draft),
      basis: basis as (typeof verificationBases)[number],
      note: note.trim() || null,
    })
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.file.verifyTitle}
      confirmLabel={text.file.save}
      isBusy={verify.isSending}
      problem={verify.problem}
      because={because}
      onConfirm={send}
    >
      <div className={styles.form}>
        <p className="pp-quiet">{text.file.verifyHelp}</p>
        <AgeFields
          value={draft}
          ways={['birth', 'years', 'estimated']}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <RadioCards
          label={text.file.verifyBasis}
          choices={verificationBases.map((code) => ({ code, label: text.file.verificationBases[code] }))}
          value={basis}
          onChange={setBasis}
        />
        <TextArea label={text.file.verifyNote} isOptional value={note} onChange={setNote} maxLength={2000} />
      </div>
    </ConfirmDrawer>
  )
}
