import { IconDeviceMobileOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { listDevices, revokeDevice } from '../model/api-administration.ts'
import { type RevocationReason, revocationReasons } from '../model/device.ts'
import type { ListedDevice } from './listed-device.ts'
import { useDeviceWords } from './use-device-words.ts'
import styles from './Devices.module.css'

/** Lost or stolen: what closing it does, and the way to do it. */
export function RevokeDevice({ device }: { device: ListedDevice }) {
  const { text } = useDeviceWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card look="padded" label={text.lost.title}>
      <CardHead title={text.lost.title} />
      <p className="pp-quiet">{text.lost.help}</p>
      <div className={styles.actions}>
        <Button
          wide
          icon={<IconDeviceMobileOff size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {text.lost.revoke[device.kind]}
        </Button>
      </div>
      <RevokeDrawer device={device} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Card>
  )
}

interface Props {
  device: ListedDevice
  isOpen: boolean
  onClose: () => void
}

function RevokeDrawer({ device, isOpen, onClose }: Props) {
  const { text, nameOf } = useDeviceWords()
  const [because, setBecause] = useState<RevocationReason | null>(null)
  const revoke = useCommand(revokeDevice, { invalidates: [listDevices], onDone: onClose })
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={`${text.lost.revoke[device.kind]}: ${nameOf(device)}`}
      confirmLabel={text.lost.revoke[device.kind]}
      because={because ? undefined : text.lost.chooseWhy}
      isBusy={revoke.isSending}
      problem={revoke.problem}
      onConfirm={() => because && void revoke.send({ id: device.id, because })}
    >
      <ul className={styles.consequences}>
        {text.lost.consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="pp-quiet">{text.lost.suspend}</p>
      <h3>{text.lost.why}</h3>
      <RadioRows
        label={text.lost.why}
        choices={revocationReasons.map((code) => ({ code, label: text.lost.reason[code] }))}
        value={because}
        onChange={(code) => setBecause(code as RevocationReason)}
      />
    </ConfirmDrawer>
  )
}
