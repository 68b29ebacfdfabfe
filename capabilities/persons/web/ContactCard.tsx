import { IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { addContact, readPerson } from '#capabilities/persons/model/api.ts'
import { contactKinds, type NewContact } from '#capabilities/persons/model/person.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** How contact does no harm stands open for those who make contact; numbers come with the name, for a purpose. */
export function ContactCard({ file }: { file: PersonFile }) {
  const text = useText({ en, lo })
  const [isAdding, setIsAdding] = useState(false)
  const { contacts, safeContact } = file
  return (
    <Card>
      <CardHead title={text.file.contacts} />
      {contacts === null ? (
        <p className={styles.padded}>{text.file.contactsClosed}</p>
      ) : (
        <>
          <ul className={styles.how}>
            {safeContact.map((words) => (
              <li key={words}>
                <IconPhone size={18} stroke={1.75} aria-hidden="true" />
                {words}
              </li>
            ))}
            {contacts.length === 0 && <li>{text.file.none}</li>}
            {contacts
              .filter((contact) => contact.kind !== 'safe-contact')
              .map((contact) => (
                <li key={contact.id}>
                  <span className={styles.hiddenName} aria-hidden="true">
                    ◆◆◆◆◆
                  </span>
                  {text.contactKinds[contact.kind]}
                </li>
              ))}
          </ul>
          <div className={styles.padded}>
            <Button small onClick={() => setIsAdding(true)}>
              {text.file.addContact}
            </Button>
          </div>
          {isAdding && <AddContactDrawer personId={file.person.id} onClose={() => setIsAdding(false)} />}
        </>
      )}
    </Card>
  )
}

function AddContactDrawer({ personId, onClose }: { personId: string; onClose: () => void }) {
  const text = useText({ en, lo })
  const [id] = useState(uuidv7)
  const [kind, setKind] = useState('')
  const [words, setWords] = useState('')
  const add = useCommand(addContact, { invalidates: [readPerson], onDone: onClose })
  const ready = kind !== '' && words.trim() !== ''
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.file.addContact}
      confirmLabel={text.file.save}
      isBusy={add.isSending}
      problem={add.problem}
      because={ready ? undefined : text.file.contactText}
      onConfirm={() => void add.send({ personId, id, contact: { kind: kind as NewContact['kind'], text: words } })}
    >
      <div className={styles.group}>
        <SelectField
          label={text.file.contactKind}
          choices={contactKinds.map((code) => ({ code, label: text.contactKinds[code] }))}
          value={kind}
          onChange={setKind}
        />
        <TextArea
          label={text.file.contactText}
          help={text.form.phoneHelp}
          value={words}
          onChange={setWords}
          maxLength={500}
        />
      </div>
    </ConfirmDrawer>
  )
}
