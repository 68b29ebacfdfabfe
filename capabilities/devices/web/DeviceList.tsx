import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useRoleWords } from '#capabilities/identity/web/public-roles.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { type Column, DataTable } from '#platform/web/kit/DataTable.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { stateOf } from '../model/device-state.ts'
import { callWithDaysLeft, daysLeft } from '../model/lease.ts'
import { DeviceIcon } from './DeviceIcon.tsx'
import { DeviceStatePill } from './DeviceStatePill.tsx'
import type { ListedDevice } from './listed-device.ts'
import { useDeviceWords } from './use-device-words.ts'
import styles from './Devices.module.css'

interface Props {
  devices: readonly ListedDevice[]
  /** Which list it is, for the words when it is empty; `none` when there are no devices at all. */
  view: 'none' | 'needs' | 'all' | 'closed'
  /** There are more than were answered. */
  more: boolean
  chosenId: string | undefined
  now: Date
}

const shownFirst = 20

export function DeviceList({ devices, view, more, chosenId, now }: Props) {
  const { text, format } = useDeviceWords()
  const [most, setMost] = useState(shownFirst)
  const columns = useColumns(chosenId, now)
  const shown = devices.slice(0, most)
  const left = devices.length - shown.length
  return (
    <Card label={text.list}>
      <CardHead
        title={text.list}
        action={
          left > 0 && (
            <Button kind="ghost" small onClick={() => setMost(most + 100)}>
              {text.more(format.number(left))}
            </Button>
          )
        }
      />
      <div className={styles.table}>
        <DataTable
          caption={text.list}
          columns={columns}
          rows={shown}
          rowKey={(device) => device.id}
          rowLink={(device) => `/admin/devices/${device.code}`}
          empty={<Empty view={view} />}
        />
      </div>
      {more && <p className={styles.note}>{text.newest}</p>}
      <p className={styles.note}>
        <IconLock size={18} stroke={1.75} aria-hidden="true" />
        {text.countsOnly}
      </p>
    </Card>
  )
}

function Empty({ view }: Pick<Props, 'view'>) {
  const { text } = useDeviceWords()
  if (view === 'needs') return <EmptyState fact={text.emptyNeeds} next={text.emptyNeedsNext} />
  if (view === 'closed') return <EmptyState fact={text.emptyClosed} next={text.emptyClosedNext} />
  return <EmptyState fact={text.empty} next={text.emptyNext} />
}

function useColumns(chosenId: string | undefined, now: Date): readonly Column<ListedDevice>[] {
  const { text, format, nameOf } = useDeviceWords()
  const { language } = useLanguage()
  const roleName = useRoleWords()
  const { column } = text
  return [
    {
      key: 'device',
      head: column.device,
      cell: (device) => (
        <>
          <DeviceIcon kind={device.kind} />
          <Lines chosen={device.id === chosenId} first={nameOf(device)} second={device.organisationName[language]} />
        </>
      ),
    },
    {
      key: 'who',
      head: column.who,
      cell: ({ displayName, roles }) => (
        <Lines first={displayName} plain second={roles[0] ? roleName(roles[0]) : undefined} />
      ),
    },
    {
      key: 'contact',
      head: column.contact,
      cell: ({ lastContactAt }) => <span className="pp-nowrap">{format.dayNear(format.day(lastContactAt))}</span>,
      isOnPhone: false,
    },
    {
      key: 'toSend',
      head: column.toSend,
      cell: ({ pending }) =>
        pending > 0 ? (
          <b className="pp-nowrap">{text.waits(format.number(pending))}</b>
        ) : (
          <span className="pp-meta">{text.none}</span>
        ),
      isOnPhone: false,
    },
    { key: 'opens', head: column.opens, cell: (device) => <OpensFor device={device} now={now} /> },
    { key: 'state', head: column.state, cell: (device) => <DeviceStatePill state={stateOf(device, now)} /> },
  ]
}

interface LinesProps {
  first: string
  second: string | undefined
  plain?: true
  chosen?: boolean
}

function Lines({ first, second, plain, chosen }: LinesProps) {
  return (
    <span className={styles.lines} data-chosen={chosen || undefined}>
      {plain ? first : <b>{first}</b>}
      {second && <span className="pp-meta">{second}</span>}
    </span>
  )
}

function OpensFor({ device, now }: { device: ListedDevice; now: Date }) {
  const { text, days } = useDeviceWords()
  const left = daysLeft(new Date(device.opensUntil), now)
  if (device.revoked || device.wiped || left === 0) return <span className="pp-meta">{text.ended}</span>
  return <span className={left <= callWithDaysLeft ? styles.soon : 'pp-nowrap'}>{days(left)}</span>
}
