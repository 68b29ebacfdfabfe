import { lazy, Suspense } from 'react'
import { IconArrowRight } from '@tabler/icons-react'
import { readMyWork } from '#capabilities/work/model/api.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useActor } from '#platform/web/session.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { SupportedPeople } from './SupportedPeople.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useWaitingWords } from './use-waiting-words.ts'
import styles from './work.module.css'

type Work = OutputOf<typeof readMyWork>
type Item = Work['items'][number]

/** The home of each account: what waits for me, in order of need, with clocks. */
export default function MyWorkPage() {
  const text = useText({ en, lo })
  const actor = useActor()
  useTitleBar({ title: actor.organisationName.lo === '' ? text.title : <OrganisationName /> })
  const answer = useAsk(readMyWork, {})
  return <Asked answer={answer}>{(work) => <MyWork work={work} />}</Asked>
}

function OrganisationName() {
  const { organisationName } = useActor()
  return useText({ en: organisationName.en, lo: organisationName.lo })
}

function MyWork({ work }: { work: Work }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const actor = useActor()
  const versions = work.items.filter(({ kind }) => kind === conflictKind)
  const [first, ...others] = work.items.filter(({ kind }) => kind !== conflictKind)
  const groups = Map.groupBy(others, groupOf)
  const today = format.day(work.now)
  const hour = Number(format.time(work.now).slice(0, 2))
  const greeting = hour < 12 ? text.greeting.morning : hour < 17 ? text.greeting.afternoon : text.greeting.evening
  return (
    <>
      <PageHead
        title={`${greeting}, ${actor.displayName.split(' ')[0]}`}
        context={`${format.weekday(today)} ${format.date(today)}. ${text.context(work.items.length)}`}
      />
      <Versions items={versions} />
      {first ? (
        <NextThing item={first} />
      ) : versions.length > 0 ? null : (
        <EmptyState fact={text.empty} next={text.emptyNext} action={<WhereToStart />} />
      )}
      {work.phases ? (
        <TwoColumns
          main={<Groups groups={groups} />}
          side={<SupportedPeople phases={work.phases} supported={work.supported} />}
        />
      ) : (
        <Groups groups={groups} />
      )}
    </>
  )
}

const conflictKind = 'cases/conflict'
const CaseConflicts = lazy(() => import('#capabilities/cases/web/public-conflicts.tsx'))

/** Two people changed the same: both versions stand side by side on the home screen until somebody has chosen. */
function Versions({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null
  return (
    <Suspense>
      <div className={styles.groups}>
        {items.map(({ path, params, person }) => (
          <CaseConflicts key={path} caseId={String(params['caseId'])} person={person} invalidates={[readMyWork]} />
        ))}
      </div>
    </Suspense>
  )
}

function Groups({ groups }: { groups: ReadonlyMap<GroupCode, readonly Item[]> }) {
  return (
    <div className={styles.groups}>
      {groupOrder.map((group) => {
        const items = groups.get(group)
        return items && <Group key={group} group={group} items={items} />
      })}
    </div>
  )
}

/** What is asked of me stands first and always at the same place; what I wait for, last. */
const groupOrder = [
  'referrals',
  'decisions',
  'openings',
  'unassigned',
  'screenings',
  'cases',
  'stays',
  'feedback',
  'consents',
  'overdue',
  'sent',
  'accounts',
] as const
type GroupCode = (typeof groupOrder)[number]

const ownGroup: Readonly<Record<string, GroupCode>> = {
  'referrals/waiting': 'sent',
  'referrals/escalated': 'overdue',
  'cases/unassigned': 'unassigned',
  'cases/danger-opening': 'openings',
}

function groupOf(item: Item): GroupCode {
  return ownGroup[item.kind] ?? item.group
}

/** Where a role without waiting work begins its day. */
function WhereToStart() {
  const text = useText({ en, lo })
  const { roles } = useActor()
  const screens = roles.some((role) => ['screening-officer', 'village-reporter', 'case-worker'].includes(role))
  if (screens) return <ButtonLink to="/screening/new">{text.startScreening}</ButtonLink>
  const counts = roles.some((role) => ['analyst', 'coordinator', 'programme-officer'].includes(role))
  return counts ? <ButtonLink to="/statistics">{text.openStatistics}</ButtonLink> : null
}

function NextThing({ item }: { item: Item }) {
  const text = useText({ en, lo })
  const words = useWaitingWords()(item)
  return (
    <Card look="next" label={text.next}>
      <div className={styles.next}>
        {item.person && <WovenTile code={item.person.code} size="large" />}
        <div className={styles.nextWords}>
          <span className={styles.nextLabel}>
            {item.urgency === 'danger-now' ? <UrgencyMark level="danger" /> : text.next}
          </span>
          <h2 className={styles.nextTitle}>{words.title}</h2>
          <p className={styles.nextWhy}>{words.why}</p>
        </div>
        <div className={styles.nextAction}>
          {item.due && <Clock from={item.since} due={item.due} past={text.past[item.kind] ?? text.pastDo} />}
          <ButtonLink
            to={item.path}
            kind="primary"
            iconAfter={<IconArrowRight size={18} stroke={1.75} aria-hidden="true" />}
          >
            {words.action ?? text.open}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

const shown = 6

function Group({ group, items }: { group: GroupCode; items: readonly Item[] }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const wordsOf = useWaitingWords()
  const all = text.all[group]
  return (
    <Card label={text.groups[group] ?? group}>
      <CardHead
        title={text.groups[group] ?? group}
        count={format.number(items.length)}
        action={all && <TextLink to={all.to}>{all.label}</TextLink>}
      />
      {items.slice(0, shown).map((item) => (
        <CardRow
          key={`${item.kind} ${item.path}`}
          to={item.path}
          lead={item.person ? <WovenTile code={item.person.code} /> : undefined}
          title={item.person?.alias ?? wordsOf(item).title}
          {...(item.person ? { code: item.person.code } : {})}
          why={item.person ? wordsOf(item).short : wordsOf(item).why}
          end={
            item.due ? (
              <Clock from={item.since} due={item.due} past={text.past[item.kind] ?? text.pastDo} />
            ) : (
              format.dayNear(format.day(item.since))
            )
          }
        />
      ))}
    </Card>
  )
}
