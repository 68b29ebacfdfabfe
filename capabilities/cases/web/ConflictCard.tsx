import { useId, useState } from 'react'
import { listConflicts, settleConflict } from '#capabilities/cases/model/api-conflicts.ts'
import { listCases } from '#capabilities/cases/model/api.ts'
import { readCase, readEvents, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { type Choice, choices, type Conflict } from '#capabilities/cases/model/conflict.ts'
import type { Query } from '#platform/model/contract.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import cards from '#platform/web/kit/RadioCards.module.css'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useActor } from '#platform/web/session.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './Conflict.module.css'
import { useConflictsText, useFieldWord, useValueWords } from './use-conflict-words.ts'

interface Props {
  conflict: Conflict
  person: { alias: string; code: string } | null
  /** What else shows that it waits. */
  invalidates?: readonly Query[] | undefined
}

/** Two versions side by side, with who and when. Neither is chosen beforehand: the newer one is not the better one. */
export function ConflictCard({ conflict, person, invalidates = [] }: Props) {
  const text = useConflictsText()
  const field = useFieldWord(conflict)
  const [keep, setKeep] = useState<Choice | null>(null)
  const settle = useCommand(settleConflict, {
    invalidates: [listConflicts, readCase, readTimeline, readEvents, listCases, ...invalidates],
  })
  const { id, caseId, version, maySettle } = conflict
  const because = maySettle.allowed ? (keep ? undefined : text.choose) : maySettle.because
  return (
    <Card look="padded" label={text.title}>
      <div className={styles.head}>
        {person && <WovenTile code={person.code} />}
        <div>
          {person && (
            <p className={styles.title}>
              {person.alias} <span className={styles.code}>{person.code}</span>
            </p>
          )}
          <p className={styles.quiet}>{text.title}</p>
        </div>
      </div>
      <Sides conflict={conflict} field={field} keep={keep} onChoose={setKeep} />
      <Button
        kind="primary"
        wide
        because={because}
        isBusy={settle.isSending}
        onClick={() => keep && void settle.send({ caseId, id, keep, version })}
      >
        {useButtonWords(conflict, keep)}
      </Button>
      <p className={styles.quiet}>{text.kept}</p>
      <ProblemNotice problem={settle.problem} />
    </Card>
  )
}

function useButtonWords(conflict: Conflict, keep: Choice | null): string {
  const text = useConflictsText()
  const { accountId } = useActor()
  const isOneMine = choices.some((side) => conflict[side].byAccountId === accountId)
  if (keep === null || !isOneMine) return text.useThis
  return conflict[keep].byAccountId === accountId ? text.useMine : text.useOther
}

interface SidesProps {
  conflict: Conflict
  field: string
  keep: Choice | null
  onChoose: (keep: Choice) => void
}

function Sides({ conflict, field, keep, onChoose }: SidesProps) {
  const name = useId()
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{field}</legend>
      <div className={styles.sides}>
        {choices.map((side) => (
          <label key={side} className={cards['card']}>
            <span className={styles.who}>
              <input
                type="radio"
                name={name}
                autoComplete="off"
                checked={keep === side}
                onChange={() => onChoose(side)}
              />
              <Who side={conflict[side]} />
            </span>
            <Version conflict={conflict} side={side} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Who({ side: { byAccountId, by } }: { side: Conflict[Choice] }) {
  const text = useConflictsText()
  const { accountId } = useActor()
  return <span>{byAccountId === accountId ? text.yours : (by ?? '')}</span>
}

function Version({ conflict, side }: { conflict: Conflict; side: Choice }) {
  const format = useFormat()
  const { language } = useLanguage()
  const { organisationName } = useActor()
  const say = useValueWords(conflict)
  const { value, organisation, at } = conflict[side]
  const isElsewhere = organisation !== null && organisation.en !== organisationName.en
  return (
    <>
      <span className={styles.value}>{say(value)}</span>
      <span className={styles.quiet}>
        {format.dayNear(format.day(at))} {format.time(at)}
      </span>
      {isElsewhere && <span className={styles.quiet}>{organisation[language]}</span>}
    </>
  )
}
