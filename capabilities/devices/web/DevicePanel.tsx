import { IconCalendarPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useActor } from '#platform/web/session.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { extendLease, listDevices } from '../model/api-administration.ts'
import { stateOf } from '../model/device-state.ts'
import { daysLeft } from '../model/lease.ts'
import { DeviceIcon } from './DeviceIcon.tsx'
import type { ListedDevice } from './listed-device.ts'
import { RevokeDevice } from './RevokeDevice.tsx'
import { useDeviceWords } from './use-device-words.ts'
import styles from './Devices.module.css'

interface Props {
  device: ListedDevice
  now: Date
}

/** All that is known of a device: what it said of itself at its last contact. */
export function DevicePanel({ device, now }: Props) {
  const { nameOf } = useDeviceWords()
  const { language } = useLanguage()
  const isOpen = !device.revoked && !device.wiped
  return (
    <>
      <Card look="padded" label={nameOf(device)}>
        <div className={styles.panelHead}>
          <DeviceIcon kind={device.kind} />
          <div>
            <h2>{nameOf(device)}</h2>
            <p className="pp-meta">{device.organisationName[language]}</p>
          </div>
        </div>
        <Facts device={device} now={now} />
        {isOpen && <MoreDays device={device} now={now} />}
      </Card>
      {isOpen && <RevokeDevice device={device} />}
    </>
  )
}

function Facts({ device, now }: Props) {
  const { text, format, days } = useDeviceWords()
  const { panel } = text
  const number = (count: number) => format.number(count)
  const left = daysLeft(new Date(device.opensUntil), now)
  const until = format.dayMonth(format.day(device.opensUntil))
  const storage = device.storageKept ? panel.storageKept : panel.storageMayGo
  const isOpen = !device.revoked && !device.wiped
  const day = (instant: string) => format.dayNear(format.day(instant))
  return (
    <dl className={styles.facts}>
      <Fact name={panel.contact}>
        {day(device.lastContactAt)}, {format.time(device.lastContactAt)}
      </Fact>
      <Fact name={panel.toSend}>
        {counted(device.pending, text.none, panel.oneEntry, panel.entries(number(device.pending)))}
      </Fact>
      {device.sealed > 0 && <Fact name={panel.handedIn}>{panel.handedInWaits(number(device.sealed))}</Fact>}
      {isOpen && <Fact name={panel.opens}>{left === 0 ? panel.closedNow : panel.moreDays(days(left), until)}</Fact>}
      <Fact name={panel.unlock}>
        {panel.unlockWith[device.unlock]}, {panel.wrongTries(number(device.wrongTries))}
      </Fact>
      <Fact name={panel.holds}>
        {counted(device.held, panel.nothing, panel.oneCase, panel.cases(number(device.held)))}
      </Fact>
      <Fact name={panel.version}>{[device.appVersion, storage].filter(Boolean).join(', ')}</Fact>
      <Fact name={panel.since}>{format.date(format.day(device.registeredAt))}</Fact>
      {device.revoked && (
        <Fact name={panel.revoked}>
          {day(device.revoked.at)}, {text.because[device.revoked.because]}
        </Fact>
      )}
      {device.wiped && (
        <Fact name={panel.wiped}>
          {day(device.wiped.at)}, {text.wipedBecause[device.wiped.because]}
        </Fact>
      )}
    </dl>
  )
}

function counted(count: number, none: string, one: string, several: string): string {
  if (count === 0) return none
  return count === 1 ? one : several
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An administrator's promise; its holder cannot give it to themselves. */
function MoreDays({ device, now }: Props) {
  const { text, format } = useDeviceWords()
  const { accountId } = useActor()
  const give = useCommand(extendLease, { invalidates: [listDevices] })
  const state = stateOf(device, now)
  return (
    <div className={styles.actions}>
      {state.kind === 'call-them' && !give.output && (
        <Notice tone="attention">{state.days > 0 ? text.panel.callHelp : text.panel.shutHelp}</Notice>
      )}
      {give.output && (
        <Notice tone="ok">{text.panel.given(format.dayMonth(format.day(give.output.opensUntil)))}</Notice>
      )}
      <ProblemNotice problem={give.problem} />
      <Button
        kind="ghost"
        wide
        icon={<IconCalendarPlus size={18} stroke={1.75} aria-hidden="true" />}
        because={device.accountId === accountId ? 'not-your-own-device' : undefined}
        isBusy={give.isSending}
        onClick={() => void give.send({ id: device.id, days: 7 })}
      >
        {text.panel.give}
      </Button>
    </div>
  )
}
