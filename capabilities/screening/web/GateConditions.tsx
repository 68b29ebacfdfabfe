import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import type { Companion, GateState, Interpreter } from '#capabilities/screening/model/safety-gate.ts'
import { country } from '#countries/chosen.ts'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  state: GateState
  onChange: (part: Partial<GateState>) => void
}

/** The six conditions of mock-up 02a; the words to say aloud stand under the two that are said. */
export function GateConditions({ state, onChange }: Props) {
  const { gate: words } = useText({ en, lo })
  const explained = state.purposeExplained === true && state.confidentialityExplained === true
  return (
    <div className={styles.conditions}>
      <Condition
        of="private-place"
        label={words.privatePlace}
        isMet={state.privatePlace === true}
        onChange={(privatePlace) => onChange({ privatePlace })}
      />
      <CompanionRow companion={state.companion} onChange={(companion) => onChange({ companion })} />
      <InterpreterRow interpreter={state.interpreter} onChange={(interpreter) => onChange({ interpreter })} />
      <Condition
        of="purpose-explained confidentiality-explained"
        label={words.explained}
        say={words.sayPurpose}
        isMet={explained}
        onChange={(told) => onChange({ purposeExplained: told, confidentialityExplained: told })}
      />
      <Condition
        of="stop-explained"
        label={words.stopExplained}
        say={words.sayStop}
        isMet={state.stopExplained === true}
        onChange={(stopExplained) => onChange({ stopExplained })}
      />
      <Condition
        of="agreement"
        label={words.agrees}
        isMet={state.agrees === 'yes'}
        onChange={(agrees) => onChange({ agrees: agrees ? 'yes' : undefined })}
      />
    </div>
  )
}

interface ConditionProps {
  /** Which conditions of the gate it answers: the button leads here when one is missing. */
  of: string
  label: string
  /** To be read aloud to the person. */
  say?: string
  isMet: boolean
  onChange: (met: boolean) => void
}

function Condition({ of, label, say, isMet, onChange }: ConditionProps) {
  return (
    <div className={styles.condition} data-condition={of}>
      <label className={styles.line}>
        <input
          autoComplete="off"
          type="checkbox"
          checked={isMet}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <Box isMet={isMet} />
        <span className={styles.grow}>{label}</span>
      </label>
      {say && !isMet && <p className={styles.say}>{say}</p>}
    </div>
  )
}

function Box({ isMet }: { isMet: boolean }) {
  return (
    <span className={styles.box} data-met={isMet || undefined} aria-hidden="true">
      {isMet && <IconCheck size={17} stroke={3} />}
    </span>
  )
}

interface ChoiceProps {
  of: string
  label: string
  isMet: boolean
  value: string
  choices: readonly { code: string; label: string }[]
  onChange: (code: string) => void
  children?: ReactNode
}

/** A condition that is met by a choice; the device's own list, so that it works with every thumb and reader. */
function ChoiceCondition({ of, label, isMet, value, choices, onChange, children }: ChoiceProps) {
  const id = useId()
  const { choose } = useText({ en, lo }).gate
  return (
    <div className={styles.condition} data-condition={of}>
      <div className={styles.line}>
        <Box isMet={isMet} />
        <label className={styles.grow} htmlFor={id}>
          {label}
        </label>
        <span className={styles.choice}>
          <select autoComplete="off" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            <option value="" disabled>
              {choose}
            </option>
            {choices.map((choice) => (
              <option key={choice.code} value={choice.code}>
                {choice.label}
              </option>
            ))}
          </select>
          <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        </span>
      </div>
      {children && <div className={styles.more}>{children}</div>}
    </div>
  )
}

const companionKinds = ['nobody', 'relative', 'friend', 'employer', 'broker', 'officer', 'other'] as const

function CompanionRow({
  companion,
  onChange,
}: {
  companion: Companion | undefined
  onChange: (companion: Companion) => void
}) {
  const { gate: words } = useText({ en, lo })
  const choose = (kind: (typeof companionKinds)[number]) =>
    onChange(
      kind === 'nobody'
        ? { kind }
        : { apart: false, mayControl: kind === 'employer' || kind === 'broker', ...companion, kind },
    )
  return (
    <ChoiceCondition
      of="companion-asked companion-apart"
      label={words.companion}
      isMet={companion !== undefined && (companion.kind === 'nobody' || companion.apart)}
      value={companion?.kind ?? ''}
      choices={companionKinds.map((code) => ({ code, label: words.companions[code] }))}
      onChange={(kind) => choose(kind as (typeof companionKinds)[number])}
    >
      {companion && companion.kind !== 'nobody' && (
        <>
          <CheckRow
            label={words.apart}
            isChecked={companion.apart}
            onChange={(apart) => onChange({ ...companion, apart })}
          />
          <CheckRow
            label={words.mayControl}
            help={words.mayControlHelp}
            isChecked={companion.mayControl}
            onChange={(mayControl) => onChange({ ...companion, mayControl })}
          />
        </>
      )}
    </ChoiceCondition>
  )
}

interface InterpreterProps {
  interpreter: Interpreter | undefined
  onChange: (interpreter: Interpreter) => void
}

function InterpreterRow({ interpreter, onChange }: InterpreterProps) {
  const { gate: words } = useText({ en, lo })
  const { language } = useLanguage()
  const spoken = country.spokenLanguages.filter(({ code }) => code !== 'lo')
  const choices = [
    { code: 'not-needed', label: words.interpreterNotNeeded },
    ...spoken.map((each) => ({ code: each.code, label: each[language] })),
    { code: 'needed', label: words.interpreterNeeded },
  ]
  const choose = (code: string) => {
    if (code === 'not-needed') return onChange({ kind: 'not-needed' })
    if (code === 'needed') return onChange({ kind: 'needed', language: 'lo' })
    return onChange({ kind: 'present', language: code, vetted: false })
  }
  return (
    <ChoiceCondition
      of="interpreter-asked interpreter-present interpreter-vetted"
      label={words.interpreter}
      isMet={interpreter?.kind === 'not-needed' || (interpreter?.kind === 'present' && interpreter.vetted)}
      value={interpreter?.kind === 'present' ? interpreter.language : (interpreter?.kind ?? '')}
      choices={choices}
      onChange={choose}
    >
      {interpreter?.kind === 'present' && (
        <CheckRow
          label={words.vetted}
          isChecked={interpreter.vetted}
          onChange={(vetted) => onChange({ ...interpreter, vetted })}
        />
      )}
    </ChoiceCondition>
  )
}
