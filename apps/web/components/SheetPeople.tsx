import { useState } from 'react'
import { Card } from '#platform/web/kit/Card.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { MaskedIdentity } from '#platform/web/kit/MaskedIdentity.tsx'
import { SavedState } from '#platform/web/kit/SavedState.tsx'
import { SealedTile } from '#platform/web/kit/SealedTile.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { UndoNotice } from '#platform/web/kit/UndoNotice.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { Section } from './Section.tsx'
import { useSheetText } from './use-sheet-text.ts'
import styles from './Sheet.module.css'

const codes = ['PP-7K4M2A-Q', 'PP-X3TD0N-N', 'SC-6BNW4R-0', 'SC-E9KT2P-7', 'PP-H6RY8Z-X', 'PP-2RQH5V-D', 'PP-9F2C6K-6']

export function SheetPeople() {
  const text = useSheetText()
  return (
    <>
      <Section title={text.identity}>
        <Card look="padded">
          <MaskedIdentity alias={text.aliases.dok} code="PP-7K4M2A-Q" onReveal={async () => 'ນາງ ສົມມຸດ ຕົວຢ່າງ'} />
        </Card>
      </Section>
      <Section title={text.tiles}>
        <div className={styles.line}>
          {codes.map((code) => (
            <WovenTile key={code} code={code} />
          ))}
          <SealedTile />
        </div>
      </Section>
      <Section title={text.saving}>
        <div className={styles.pair}>
          <SavedState surface="sand" saving={{ state: 'saved', syncedAt: '2024-07-10T07:02:00Z' }} />
          <SavedState surface="sand" saving={{ state: 'sending', count: 3 }} />
          <SavedState surface="sand" saving={{ state: 'offline', waiting: 3 }} />
          <SavedState surface="sand" saving={{ state: 'choice', count: 1 }} />
        </div>
      </Section>
      <Opening />
    </>
  )
}

function Opening() {
  const text = useSheetText()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [message, setMessage] = useState<string | null>(null)
  return (
    <div className={styles.line}>
      <Button small onClick={() => setIsOpen(true)}>
        {text.drawer}
      </Button>
      <Button small onClick={() => setMessage(text.undone)}>
        {text.undo}
      </Button>
      <ConfirmDrawer
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={text.decline}
        confirmLabel={text.decline}
        onConfirm={() => setIsOpen(false)}
        because={reason ? undefined : text.error}
      >
        <TextArea label={text.note} value={reason} onChange={setReason} />
      </ConfirmDrawer>
      <UndoNotice message={message} onUndo={() => setMessage(null)} onGone={() => setMessage(null)} />
    </div>
  )
}
