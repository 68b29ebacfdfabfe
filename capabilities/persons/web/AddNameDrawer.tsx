import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { addName, readPerson } from '#capabilities/persons/model/api.ts'
import { type NewName, nameKinds } from '#capabilities/persons/model/person.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import { scriptOf } from '#capabilities/persons/model/script.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

export function AddNameDrawer({ file, onClose }: { file: PersonFile; onClose: () => void }) {
  const text = useText({ en, lo })
  const [id] = useState(uuidv7)
  const [name, setName] = useState('')
  const [kind, setKind] = useState('')
  const add = useCommand(addName, { invalidates: [readPerson], onDone: onClose })
  const personId = file.person.id
  const newName = { text: name, script: scriptOf(name), kind: kind as NewName['kind'] }
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.file.addName}
      confirmLabel={text.file.save}
      isBusy={add.isSending}
      problem={add.problem}
      because={name.trim() !== '' && kind !== '' ? undefined : text.form.nameKind}
      onConfirm={() => void add.send({ personId, id, name: newName })}
    >
      <div className={styles.group}>
        <TextField label={text.form.name} help={text.form.nameHelp} value={name} onChange={setName} maxLength={120} />
        <SelectField
          label={text.form.nameKind}
          choices={nameKinds.map((code) => ({ code, label: text.nameKinds[code] }))}
          value={kind}
          onChange={setKind}
        />
      </div>
    </ConfirmDrawer>
  )
}
