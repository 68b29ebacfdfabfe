import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { listDevices, signOutDevice, signOutEverywhere } from '../model/api-means.ts'
import { en as signInEn } from './text.en.ts'
import { lo as signInLo } from './text.lo.ts'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

type Device = OutputOf<typeof listDevices>['devices'][number]

/** Where I am signed in, and how to end that from here. */
export default function MyDevicesPage() {
  const text = useText({ en, lo }).devices
  useTitleBar({ title: text.title, back: '/me' })
  const devices = useAsk(listDevices, {})
  return (
    <>
      <PageHead title={text.title} context={text.context} action={<Everywhere />} />
      <div className={styles.column}>
        <Asked answer={devices}>
          {(answer) => (
            <Card label={text.title}>
              {answer.devices.map((device) => (
                <DeviceRow key={device.id} device={device} />
              ))}
            </Card>
          )}
        </Asked>
      </div>
    </>
  )
}

function DeviceRow({ device }: { device: Device }) {
  const text = useText({ en, lo }).devices
  const words = useText({ en: signInEn, lo: signInLo })
  const format = useFormat()
  const end = useCommand(signOutDevice, { invalidates: [listDevices] })
  const isPhone = ['android', 'iphone', 'ipad'].includes(device.machine)
  const Icon = isPhone ? IconDeviceMobile : IconDeviceLaptop
  const wordOf = <T extends Record<string, string>>(list: T, code: string) => list[code] ?? code
  const name = [wordOf(words.machine, device.machine), wordOf(words.browser, device.browser)].join(', ')
  return (
    <div className={styles.item}>
      <Icon size={26} stroke={1.75} aria-hidden="true" />
      <div>
        <b>{name}</b>
        <p className="pp-meta">
          {wordOf(words.device, device.method)}, {text.since(format.instant(device.signedInAt))} ·{' '}
          {text.lastSeen(format.instant(device.seenAt))}
        </p>
      </div>
      {device.current ? (
        <StatusPill tone="ok">{text.thisDevice}</StatusPill>
      ) : (
        <Button small isBusy={end.isSending} onClick={() => void end.send({ id: device.id })}>
          {text.signOut}
        </Button>
      )}
    </div>
  )
}

function Everywhere() {
  const text = useText({ en, lo }).devices
  const [isOpen, setOpen] = useState(false)
  // A full load, so that nothing of the person who leaves stays in memory.
  const end = useCommand(signOutEverywhere, { onDone: () => window.location.assign('/sign-in') })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.everywhere}</Button>
      <ConfirmDrawer
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text.everywhereTitle}
        confirmLabel={text.everywhere}
        isBusy={end.isSending}
        problem={end.problem}
        onConfirm={() => void end.send({})}
      >
        <p>{text.everywhereHelp}</p>
      </ConfirmDrawer>
    </>
  )
}
