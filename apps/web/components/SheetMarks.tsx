import { IconLock } from '@tabler/icons-react'
import { Card } from '#platform/web/kit/Card.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { ConsentChip } from '#platform/web/kit/ConsentChip.tsx'
import { EvidenceDiamonds } from '#platform/web/kit/EvidenceDiamonds.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { PhaseBadge } from '#platform/web/kit/PhaseBadge.tsx'
import { PhaseFlower } from '#platform/web/kit/PhaseFlower.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { phases } from '#platform/web/kit/phases.ts'
import { Section } from './Section.tsx'
import { useSheetText } from './use-sheet-text.ts'
import styles from './Sheet.module.css'

const hour = 3_600_000
const fromNow = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

export function SheetMarks() {
  const text = useSheetText()
  return (
    <>
      <Section title={text.phases}>
        <div className={styles.line}>
          {phases.map((phase) => (
            <PhaseBadge key={phase} phase={phase} />
          ))}
        </div>
        <div className={`${styles.line} ${styles.wide}`}>
          <span className={styles.flower}>
            <PhaseFlower states={{ 1: 'now', 2: 'later', 3: 'later', 4: 'later', 5: 'later' }} />
            {text.starting}
          </span>
          <span className={styles.flower}>
            <PhaseFlower states={{ 1: 'done', 2: 'now', 3: 'later', 4: 'later', 5: 'now' }} />
            {text.alongside}
          </span>
          <span className={styles.flower}>
            <PhaseFlower states={{ 1: 'done', 2: 'done', 3: 'done', 4: 'now', 5: 'done' }} />
            {text.returning}
          </span>
        </div>
      </Section>
      <Section title={text.clocks}>
        <div className={`${styles.line} ${styles.wide}`}>
          <Clock from={fromNow(-12)} due={fromNow(50)} />
          <Clock from={fromNow(-25)} due={fromNow(5.01)} />
          <Clock from={fromNow(-27)} due={fromNow(-3.01)} />
          <Clock from={fromNow(-5)} due={fromNow(20)} answeredAt={fromNow(-0.9)} />
        </div>
      </Section>
      <Status />
      <Section title={text.consents}>
        <Card look="padded">
          <ConsentChip state="valid" what={text.shelter} until={text.shelterUntil} />
          <ConsentChip state="ending" what={text.school} until={text.schoolUntil} />
          <ConsentChip state="off" what={text.police} until={text.policeUntil} />
        </Card>
      </Section>
      <Section title={text.evidence}>
        <EvidenceDiamonds marks={['found', 'found', 'found', 'unclear', 'empty', 'empty']} />
      </Section>
      <Notice tone="quiet">{text.notice}</Notice>
    </>
  )
}

function Status() {
  const text = useSheetText()
  return (
    <Section title={text.status}>
      <div className={styles.line}>
        <StatusPill tone="ok">{text.onTrack}</StatusPill>
        <StatusPill tone="primary">{text.close}</StatusPill>
        <StatusPill tone="attention">{text.behind}</StatusPill>
        <StatusPill tone="information" icon={<IconLock aria-hidden="true" />}>
          {text.encrypted}
        </StatusPill>
        <StatusPill>{text.askAgain}</StatusPill>
        <UrgencyMark level="danger" />
        <UrgencyMark level="next" />
      </div>
    </Section>
  )
}
