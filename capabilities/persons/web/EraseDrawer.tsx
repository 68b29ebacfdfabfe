import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { erasePerson, readPerson } from '#capabilities/persons/model/api.ts'
import { erasureReasons, keyBackupDays } from '#capabilities/persons/model/erasure.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** It cannot be taken back, so the consequences stand first. "Erased" is said only from the day it is true. */
export function EraseDrawer({ file, onClose }: { file: PersonFile; onClose: () => void }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const [id] = useState(uuidv7)
  const [reason, setReason] = useState<string | null>(null)
  const erase = useCommand(erasePerson, { invalidates: [readPerson] })
  if (erase.output) {
    return (
      <Dialog isOpen onClose={onClose} title={text.file.eraseTitle}>
        <p>{text.file.erasing(format.date(format.day(erase.output.erasedFrom)))}</p>
      </Dialog>
    )
  }
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.file.eraseTitle}
      confirmLabel={text.file.eraseConfirm}
      isBusy={erase.isSending}
      problem={erase.problem}
      because={reason === null ? text.chooseReason : undefined}
      onConfirm={() =>
        void erase.send({ personId: file.person.id, id, reason: reason as (typeof erasureReasons)[number] })
      }
    >
      <div className={styles.group}>
        <p>{text.file.eraseText}</p>
        <p className="pp-quiet">{text.file.eraseLater(format.number(keyBackupDays))}</p>
        <RadioCards
          label={text.file.eraseReason}
          choices={erasureReasons.map((code) => ({ code, label: text.file.eraseReasons[code] }))}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmDrawer>
  )
}
