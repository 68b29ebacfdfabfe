import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { breakGlass, dangers, listOpenings } from '#capabilities/cases/model/api-responsibility.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import styles from './cases.module.css'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

/** The only way to a case without a relation: its code, the danger in words, and a fresh proof of presence. */
export function BreakGlassForm() {
  const { danger, required } = useFormsText()
  const words = useWords()
  const go = useGo()
  const [id] = useState(uuidv7)
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const open = useCommand(breakGlass, {
    invalidates: [listOpenings],
    onDone: () => go(`/cases/${code.trim().toUpperCase()}`),
  })
  const errors = useProblemText().fields(open.problem)
  const isReady = code.trim() !== '' && reason !== '' && note.trim() !== ''
  return (
    <Card look="padded" label={danger.title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void open.send({ id, code, reason: reason as (typeof dangers)[number], words: note })
        }}
      >
        <TextField label={danger.code} help={danger.codeHelp} value={code} onChange={setCode} error={errors['code']} />
        <SelectField
          label={danger.reason}
          choices={dangers.map((each) => ({ code: each, label: words.danger[each] }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          label={danger.words}
          help={danger.wordsHelp}
          value={note}
          onChange={setNote}
          error={errors['words']}
        />
        <ProblemNotice problem={open.problem} />
        <div className={styles.formButtons}>
          <Button type="submit" kind="danger" isBusy={open.isSending} because={isReady ? undefined : required.danger}>
            {danger.submit}
          </Button>
        </div>
      </form>
    </Card>
  )
}
