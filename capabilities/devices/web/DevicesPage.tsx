import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useActor } from '#platform/web/session.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { listDevices } from '../model/api-administration.ts'
import { isClosed, needsSomebody } from '../model/device-state.ts'
import { DeviceList } from './DeviceList.tsx'
import { DevicePanel } from './DevicePanel.tsx'
import { DeviceRule } from './DeviceRule.tsx'
import type { ListedDevice } from './listed-device.ts'
import { useDeviceWords } from './use-device-words.ts'
import styles from './Devices.module.css'

type View = 'needs' | 'all' | 'closed'

/** The devices that carry work, with the one that was chosen beside them; on a phone one of the two. */
export default function DevicesPage() {
  const { text } = useDeviceWords()
  const code = usePathValue('code')
  const answer = useAsk(listDevices, {}, { refetchInterval: 60_000 })
  useTitleBar(
    code ? { title: text.list, area: text.area, back: '/admin/devices' } : { title: text.list, area: text.area },
  )
  return (
    <div className={styles.page} data-open={code ? true : undefined}>
      <Asked answer={answer}>{({ devices, more }) => <Devices devices={devices} more={more} code={code} />}</Asked>
    </div>
  )
}

interface Props {
  devices: readonly ListedDevice[]
  more: boolean
  code: string
}

function Devices({ devices, more, code }: Props) {
  const { organisationId, organisationName } = useActor()
  const [now] = useState(() => new Date())
  const [view, setView] = useState<View>('all')
  const inUse = inOrderOfNeed(
    devices.filter((device) => !isClosed(device)),
    now,
  )
  const views: Record<View, ListedDevice[]> = {
    needs: inUse.filter((device) => needsSomebody(device, now)),
    all: inUse,
    closed: devices.filter(isClosed),
  }
  // On a desk the first one stands open beside the list, so that nothing is a click away.
  const chosen = devices.find((device) => device.code === code) ?? views[view][0]
  const house = chosen ?? { organisationId, organisationName }
  return (
    <>
      <div className={styles.head}>
        <Head needs={views.needs.length} all={views.all.length} />
        <Views views={views} view={view} onView={setView} />
      </div>
      <div className={styles.columns}>
        <div className={styles.list}>
          <DeviceList
            key={view}
            devices={views[view]}
            view={devices.length === 0 ? 'none' : view}
            more={more}
            chosenId={chosen?.id}
            now={now}
          />
        </div>
        <div className={styles.side} data-alone={devices.length === 0 || undefined}>
          {chosen && <DevicePanel key={chosen.id} device={chosen} now={now} />}
          <DeviceRule key={house.organisationId} id={house.organisationId} name={house.organisationName} />
        </div>
      </div>
    </>
  )
}

/** Whoever needs somebody first, then whoever was silent for longest. */
function inOrderOfNeed(devices: readonly ListedDevice[], now: Date): ListedDevice[] {
  const rank = (device: ListedDevice) => (needsSomebody(device, now) ? 0 : 1)
  return devices.toSorted(
    (one, other) => rank(one) - rank(other) || one.lastContactAt.localeCompare(other.lastContactAt),
  )
}

function Head({ needs, all }: { needs: number; all: number }) {
  const { text, format } = useDeviceWords()
  const some = needs === 1 ? text.needsOne : text.needYou(format.number(needs))
  return (
    <PageHead
      title={text.title}
      context={all > 0 && text.context(format.number(all), needs === 0 ? text.needNobody : some)}
      action={<ButtonLink to="/me/device">{text.addThis}</ButtonLink>}
    />
  )
}

interface ViewsProps {
  views: Readonly<Record<View, readonly ListedDevice[]>>
  view: View
  onView: (view: View) => void
}

function Views({ views, view, onView }: ViewsProps) {
  const { text, format } = useDeviceWords()
  const choice = (code: View) => ({ code, label: text.view[code](format.number(views[code].length)) })
  return (
    <div className={styles.views}>
      <SegmentedChoice
        label={text.views}
        choices={[choice('needs'), choice('all'), choice('closed')]}
        value={view}
        onChange={onView}
      />
      <p className={styles.position}>
        <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
        {text.position}
      </p>
    </div>
  )
}
