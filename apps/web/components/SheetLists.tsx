import { IconArrowRight, IconLock } from '@tabler/icons-react'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { CountFlower } from '#platform/web/kit/CountFlower.tsx'
import { DataTable } from '#platform/web/kit/DataTable.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { ErrorState } from '#platform/web/kit/ErrorState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { PhaseStepper } from '#platform/web/kit/PhaseStepper.tsx'
import { SealedTile } from '#platform/web/kit/SealedTile.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { ProblemError } from '#platform/web/api/problem-error.ts'
import { Section } from './Section.tsx'
import { useSheetText } from './use-sheet-text.ts'
import styles from './Sheet.module.css'

const fromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const away = new ProblemError({ type: 'unreachable', status: 0 })

export function SheetLists() {
  const text = useSheetText()
  return (
    <>
      <Section title={text.stepper}>
        <PhaseStepper
          states={{ 1: 'done', 2: 'now', 3: 'later', 4: 'later', 5: 'now' }}
          notes={{ 1: text.noteDecided, 2: text.noteNow, 3: text.notePlan }}
        />
      </Section>
      <Card look="next">
        <div className={styles.next}>
          <WovenTile code="PP-4H2S7C-3" size="large" />
          <div>
            <UrgencyMark level="next" />
            <h2>{text.next}</h2>
            <p className="pp-quiet">{text.nextWhy}</p>
          </div>
          <div className={styles.act}>
            <Clock from={fromNow(-25)} due={fromNow(5.01)} />
            <ButtonLink kind="primary" to="/components" iconAfter={<IconArrowRight size={20} aria-hidden="true" />}>
              {text.open}
            </ButtonLink>
          </div>
        </div>
      </Card>
      <TwoColumns main={<Waiting />} side={<People />} />
    </>
  )
}

function Waiting() {
  const text = useSheetText()
  return (
    <>
      <Card>
        <CardHead title={text.waiting} count={text.more} action={<TextLink to="/components">{text.title}</TextLink>} />
        <CardRow
          lead={<SealedTile />}
          title={text.offer}
          code="TH-9F2C5A-6"
          why={text.offerWhy}
          to="/components"
          end={
            <>
              <StatusPill tone="information" icon={<IconLock aria-hidden="true" />}>
                {text.encrypted}
              </StatusPill>
              <Clock from={fromNow(-22)} due={fromNow(26.01)} />
            </>
          }
        />
        <CardRow
          lead={<WovenTile code="PP-X3TD0N-N" />}
          title={text.aliases.tawan}
          code="PP-X3TD0N-N"
          why={text.boy}
          to="/components"
          end={<Clock from={fromNow(-27)} due={fromNow(-3.01)} />}
        />
      </Card>
      <Section title={text.table}>
        <Card>
          <PeopleTable />
        </Card>
      </Section>
    </>
  )
}

function renderPerson(row: { code: string; alias: string }) {
  return (
    <>
      <WovenTile code={row.code} />
      <span>
        <b>{row.alias}</b> <span className="pp-meta">{row.code}</span>
      </span>
    </>
  )
}

function PeopleTable() {
  const text = useSheetText()
  const rows = [
    { code: 'PP-2RQH5V-D', alias: text.aliases.tawan, visit: '15:00', need: text.school2 },
    { code: 'PP-H6RY8Z-X', alias: text.aliases.mek, visit: '16:30', need: text.shelter },
  ]
  return (
    <DataTable
      caption={text.table}
      rows={rows}
      rowKey={(row) => row.code}
      rowLink={() => '/components'}
      columns={[
        {
          key: 'person',
          head: text.person,
          sortBy: (row) => row.alias,
          cell: renderPerson,
        },
        { key: 'need', head: text.need, cell: (row) => row.need },
        { key: 'visit', head: text.visit, cell: (row) => row.visit, sortBy: (row) => row.visit, isNumber: true },
      ]}
    />
  )
}

function People() {
  const text = useSheetText()
  return (
    <>
      <Card>
        <CardHead title={text.people} count="18" />
        <div className={styles.center}>
          <CountFlower counts={{ 1: 3, 2: 6, 3: 5, 4: 4, 5: 4 }} />
        </div>
      </Card>
      <Section title={text.states}>
        <div className={styles.stack}>
          <Card>
            <EmptyState fact={text.nobody} next={text.nobodyNext} />
          </Card>
          <Card>
            <LoadingState />
          </Card>
          <Card>
            <ErrorState error={away} onRetry={() => undefined} />
          </Card>
        </div>
      </Section>
    </>
  )
}
