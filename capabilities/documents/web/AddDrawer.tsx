import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import { PhotoPicker } from './PhotoPicker.tsx'
import { Sending } from './Sending.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useAttach } from './use-attach.ts'

/** A person by alias, or the case as a whole. */
export interface Whose {
  id: string
  name: string
}

const kinds = ['photo-of-document', 'other-photo'] as const
type Kind = (typeof kinds)[number]

/** Take or choose a picture, say what it is, send it. */
export function AddDrawer({ whose, onClose }: { whose: readonly Whose[]; onClose: () => void }) {
  const text = useText({ en, lo })
  const { adding } = text
  const [id] = useState(uuidv7)
  const [photo, setPhoto] = useState<Blob | null>(null)
  const [kind, setKind] = useState<Kind | null>(null)
  const [recordId, setRecordId] = useState<string | null>(whose.length === 1 ? whose[0]!.id : null)
  const [title, setTitle] = useState('')
  const handle = useAttach()
  const missing = !photo ? adding.choosePicture : !kind ? adding.chooseKind : recordId ? undefined : adding.chooseWhose
  const save = async () => {
    if (!photo || !kind || !recordId) return
    if (await handle.attach({ id, recordId, kind, title: title || null }, photo)) onClose()
  }
  const stop = () => {
    if (handle.progress) handle.cancel()
    onClose()
  }
  const hasBegun = handle.progress !== null
  return (
    <Dialog isOpen onClose={stop} title={adding.title} place="side" canDismiss={!hasBegun}>
      <PhotoPicker value={photo} onChange={setPhoto} />
      <RadioCards
        label={adding.kind}
        choices={kinds.map((code) => ({ code, label: text.kinds[code], help: adding.kindHelp[code] }))}
        value={kind}
        onChange={(code) => setKind(code as Kind)}
      />
      {whose.length > 1 && (
        <RadioCards
          label={adding.whose}
          choices={whose.map((each) => ({ code: each.id, label: each.name }))}
          value={recordId}
          onChange={setRecordId}
        />
      )}
      <TextField
        label={adding.name}
        help={adding.nameHelp}
        isOptional
        value={title}
        onChange={setTitle}
        maxLength={200}
      />
      <Sending handle={handle} onSent={onClose} onStopped={onClose} />
      {!hasBegun && (
        <div className={styles.buttons}>
          <Button kind="primary" onClick={() => void save()} isBusy={handle.isSending} because={missing}>
            {adding.save}
          </Button>
          <Button kind="ghost" onClick={stop}>
            {text.opening.cancel}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
