import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReferralLine } from '#capabilities/referrals/model/api.ts'
import { feedbackOwed } from '#capabilities/referrals/model/clock.ts'
import { isOver } from '#capabilities/referrals/model/lifecycle.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { SealedTile } from '#platform/web/kit/SealedTile.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { countIn, groupsIn, type Tab, tabs } from './groups.ts'
import styles from './inbox.module.css'
import { useOrganisations } from './use-organisations.ts'
import { useCodes, useOfferWords, useReferralText } from './use-referral-words.ts'

interface Props {
  lines: readonly ReferralLine[]
  selectedId: string
  tab: Tab
  onTab: (tab: Tab) => void
}

export function Inbox({ lines, selectedId, tab, onTab }: Props) {
  const text = useReferralText()
  const format = useFormat()
  const groups = groupsIn(tab, lines)
  return (
    <Card label={text.title}>
      <div className={styles.tabs}>
        <SegmentedChoice
          label={text.title}
          choices={tabs.map((code) => ({
            code,
            label: text.tab(text.tabs[code], format.number(countIn(code, lines))),
          }))}
          value={tab}
          onChange={onTab}
        />
      </div>
      {groups.length === 0 && <EmptyState fact={text.empty[tab]} next={text.emptyNext[tab]} />}
      {groups.map(({ key, lines: some }, index) => (
        <section key={key} className={styles.group} data-quiet={key === 'answer' ? undefined : true}>
          <h2 className={index === 0 && key === 'answer' ? 'pp-unseen' : styles.groupTitle}>{text.groups[key]}</h2>
          <ul>
            {some.map((line) => (
              <li key={line.referral.id}>
                <InboxRow line={line} isSelected={line.referral.id === selectedId} tab={tab} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

function InboxRow({ line, isSelected, tab }: { line: ReferralLine; isSelected: boolean; tab: Tab }) {
  const { referral, side, person } = line
  const text = useReferralText()
  const codes = useCodes()
  const words = useOfferWords()
  const { nameOf } = useOrganisations()
  const other = side === 'receiver' ? referral.fromOrganisationId : referral.toOrganisationId
  const content = (
    <>
      {person ? <WovenTile code={person.code} /> : <SealedTile />}
      <span className={styles.rowWords}>
        <span className={styles.rowFirst}>
          <b className={styles.alias}>{person?.alias ?? referral.code}</b>
          <RowClock line={line} />
        </span>
        <span className={styles.organisation}>{nameOf(other)}</span>
        <span className={styles.what}>
          {referral.urgency === 'danger-now' && !isOver(referral.state) && <UrgencyMark level="danger" />}
          {person ? (line.needs.length > 0 ? words.needs(line.needs) : codes.service[referral.service]) : text.nobody}
        </span>
        <WaitsMark id={referral.id} />
      </span>
    </>
  )
  if (!person) return <div className={styles.row}>{content}</div>
  return (
    <Link
      to={`/referrals/${referral.id}${tab === 'answer' ? '' : `?tab=${tab}`}`}
      className={styles.row}
      aria-current={isSelected ? 'true' : undefined}
      data-pp-row
    >
      {content}
    </Link>
  )
}

/** The clock that matters in this line: the answer, the feedback, or how it ended. */
function RowClock({ line }: { line: ReferralLine }) {
  const { referral, side } = line
  const [now] = useState(() => new Date())
  const codes = useCodes()
  const text = useReferralText()
  const format = useFormat()
  if (referral.state === 'offered' || referral.state === 'question-asked') {
    // Whoever owes the answer is told to give it; whoever waits is told to call.
    const past = side === 'receiver' ? { past: text.past.answer } : {}
    return <Clock from={referral.offeredAt} due={referral.answerDue} {...past} />
  }
  const owed = feedbackOwed(referral)
  if (owed && new Date(owed.due) < now) {
    const past = side === 'receiver' ? { past: text.past.feedback } : {}
    return <Clock from={referral.handedOverAt!} due={owed.due} {...past} />
  }
  return (
    <span className={styles.state}>
      {owed ? text.by(format.dayMonth(format.day(owed.due))) : codes.state[referral.state]}
    </span>
  )
}
