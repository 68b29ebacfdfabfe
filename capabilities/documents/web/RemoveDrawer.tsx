import { useState } from 'react'
import { type VoidReason, voidReasons } from '#capabilities/documents/model/document.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** What a person may say; that it was never finished is said by the device. */
const reasons = voidReasons.filter((reason) => reason !== 'never-finished')

export function RemoveDrawer({ onRemove, onClose }: { onRemove: (reason: VoidReason) => void; onClose: () => void }) {
  const { removing } = useText({ en, lo })
  const [reason, setReason] = useState<VoidReason | null>(null)
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={removing.title}
      confirmLabel={removing.confirm}
      because={reason ? undefined : removing.choose}
      onConfirm={() => reason && onRemove(reason)}
    >
      <p className="pp-quiet">{removing.help}</p>
      <RadioRows
        label={removing.reason}
        choices={reasons.map((code) => ({ code, label: removing.reasons[code] }))}
        value={reason}
        onChange={(code) => setReason(code as VoidReason)}
      />
    </ConfirmDrawer>
  )
}
