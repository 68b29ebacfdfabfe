import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { readBoard } from '#capabilities/assistance/model/api.ts'
import type { Board } from '#capabilities/assistance/model/board.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { PhaseFlower } from '#platform/web/kit/PhaseFlower.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { useAddressSearch, useGo } from '#platform/web/routing.ts'
import { useActor } from '#platform/web/session.ts'
import { useNewAction, useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { CalendarTab } from './CalendarTab.tsx'
import { PeopleTab } from './PeopleTab.tsx'
import { PlanArrivalDrawer } from './PlanArrivalDrawer.tsx'
import { RoomDrawer } from './RoomDrawer.tsx'
import { RoomsTab } from './RoomsTab.tsx'
import styles from './shelter.module.css'
import { StayDrawer } from './StayDrawer.tsx'
import { TodayTab } from './TodayTab.tsx'
import { useAssistanceText } from './use-words.ts'

const tabs = ['rooms', 'people', 'calendar', 'today'] as const
type Tab = (typeof tabs)[number]

/** The board of one's own shelter. An organisation without rooms sees the assistance of its day. */
export default function ShelterPage() {
  const text = useAssistanceText()
  useTitleBar({ title: text.titleBar })
  const answer = useAsk(readBoard, {}, { refetchInterval: 60_000 })
  return <Asked answer={answer}>{(board) => <Shelter board={board} />}</Asked>
}

type Open =
  | { plan: { roomId: string | null; referralId: string | null } }
  | { stayId: string }
  | { room: string }
  | null

function Shelter({ board }: { board: Board }) {
  const search = useAddressSearch()
  const [open, setOpen] = useState<Open>(() => openFrom(search))
  const hasRooms = board.rooms.length > 0
  const tab = tabs.find((each) => each === search['tab']) ?? (hasRooms ? 'rooms' : 'today')
  const { roles } = useActor()
  const keeps = roles.some((role) => role === 'shelter-manager' || role === 'supervisor')
  const planFor = keeps ? (roomId: string | null) => setOpen({ plan: { roomId, referralId: null } }) : undefined
  useNewAction(() => planFor?.(null))
  const close = () => setOpen(null)
  return (
    <>
      <Head board={board} onPlan={hasRooms && planFor ? () => planFor(null) : undefined} />
      <Toolbar tab={tab} hasRooms={hasRooms} />
      <TabContent
        board={board}
        tab={tab}
        onStay={(stayId) => setOpen({ stayId })}
        onFree={planFor}
        onRoom={roles.includes('shelter-manager') ? (room) => setOpen({ room }) : undefined}
      />
      <PlanArrivalDrawer board={board} plan={open && 'plan' in open ? open.plan : null} onClose={close} />
      <StayDrawer board={board} stayId={open && 'stayId' in open ? open.stayId : null} onClose={close} />
      <RoomDrawer board={board} room={open && 'room' in open ? open.room : null} onClose={close} />
    </>
  )
}

interface ContentProps {
  board: Board
  tab: Tab
  onStay: (stayId: string) => void
  onFree: ((roomId: string | null) => void) | undefined
  onRoom: ((room: string) => void) | undefined
}

function TabContent({ board, tab, onStay, onFree, onRoom }: ContentProps) {
  if (tab === 'today') return <TodayTab />
  if (board.rooms.length === 0) return <NoRooms onAdd={onRoom && (() => onRoom('new'))} />
  if (tab === 'people') return <PeopleTab board={board} onStay={onStay} />
  if (tab === 'calendar') return <CalendarTab board={board} onStay={onStay} />
  return <RoomsTab board={board} onStay={onStay} onFree={onFree} onRoom={onRoom} />
}

function Toolbar({ tab, hasRooms }: { tab: Tab; hasRooms: boolean }) {
  const text = useAssistanceText()
  const go = useGo()
  return (
    <div className={styles.toolbar} data-pp-no-print>
      <SegmentedChoice
        label={text.area}
        choices={tabs.map((code) => ({ code, label: text.tabs[code] }))}
        value={tab}
        onChange={(code: Tab) => go(`/shelter?tab=${code}`, { replace: true })}
      />
      {tab === 'rooms' && hasRooms && (
        <span className={styles.legend}>
          <PhaseFlower states={{ 1: 'done', 2: 'now', 3: 'now', 4: 'later', 5: 'later' }} size={22} isDecorative />
          {text.petals}
        </span>
      )}
    </div>
  )
}

/** My work leads here with the referral to place, or the stay that is due. */
function openFrom(search: Record<string, unknown>): Open {
  if (typeof search['place'] === 'string') return { plan: { roomId: null, referralId: search['place'] } }
  return typeof search['stay'] === 'string' ? { stayId: search['stay'] } : null
}

function Head({ board, onPlan }: { board: Board; onPlan: (() => void) | undefined }) {
  const text = useAssistanceText()
  const format = useFormat()
  if (board.rooms.length === 0) return <PageHead title={text.area} />
  const numbers = [
    { value: board.here, label: text.ofPlaces(format.number(board.places)) },
    { value: board.arrivingThisWeek, label: text.arriving },
    { value: board.leavingThisWeek, label: text.leaving },
  ]
  return (
    <PageHead
      title={text.title}
      action={
        <div className={styles.headEnd}>
          {numbers.map(({ value, label }) => (
            <p key={label} className={styles.number}>
              <b>{format.number(value)}</b>
              <span>{label}</span>
            </p>
          ))}
          {onPlan && (
            <Button
              kind="primary"
              icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
              onClick={onPlan}
              data-pp-no-print
            >
              {text.planArrival}
            </Button>
          )}
        </div>
      }
    />
  )
}

function NoRooms({ onAdd }: { onAdd: (() => void) | undefined }) {
  const text = useAssistanceText()
  return (
    <Card>
      <EmptyState
        fact={text.noRooms}
        next={text.noRoomsNext}
        action={
          onAdd && (
            <Button kind="primary" onClick={onAdd}>
              {text.addRoom}
            </Button>
          )
        }
      />
    </Card>
  )
}
