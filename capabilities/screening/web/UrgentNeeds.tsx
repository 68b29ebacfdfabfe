import { IconBed, IconCheck, IconFirstAidKit, IconShield, IconSoup } from '@tabler/icons-react'
import { type GateState, type UrgentNeed, urgentNeeds } from '#capabilities/screening/model/safety-gate.ts'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  state: GateState
  onChange: (part: Partial<GateState>) => void
}

const icons = { 'food-and-water': IconSoup, medical: IconFirstAidKit, 'place-to-sleep': IconBed, safety: IconShield }

/** What is needed right now. Each need is met before the first question: help never waits for a screening. */
export function UrgentNeeds({ state, onChange }: Props) {
  const { gate: words } = useText({ en, lo })
  const { urgent, met = [] } = state
  const toggle = (need: UrgentNeed) => {
    const chosen = urgent?.includes(need) ? urgent.filter((each) => each !== need) : [...(urgent ?? []), need]
    onChange({ urgent: chosen, met: met.filter((each) => chosen.includes(each)) })
  }
  return (
    <fieldset className={styles.needs} data-condition="urgent-needs-asked urgent-needs-met">
      <legend>{words.urgent}</legend>
      <div className={styles.chips}>
        {urgentNeeds.map((need) => (
          <Chip
            key={need}
            label={words.needs[need]}
            isOn={urgent?.includes(need) === true}
            onToggle={() => toggle(need)}
          />
        ))}
        <Chip label={words.nothing} isOn={urgent?.length === 0} onToggle={() => onChange({ urgent: [], met: [] })} />
      </div>
      {urgent?.map((need) => {
        const Icon = icons[need]
        const isMet = met.includes(need)
        return (
          <Notice
            key={need}
            tone={isMet ? 'ok' : 'attention'}
            icon={
              isMet ? (
                <IconCheck size={22} stroke={1.75} aria-hidden="true" />
              ) : (
                <Icon size={22} stroke={1.75} aria-hidden="true" />
              )
            }
          >
            <label className={styles.met}>
              <span>{isMet ? words.needs[need] : words.first[need]}</span>
              <span className={styles.metBox}>
                <input
                  autoComplete="off"
                  type="checkbox"
                  checked={isMet}
                  onChange={() => onChange({ met: isMet ? met.filter((each) => each !== need) : [...met, need] })}
                />
                {words.met}
              </span>
            </label>
          </Notice>
        )
      })}
    </fieldset>
  )
}

function Chip({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={onToggle}>
      {isOn && <IconCheck size={18} stroke={2} aria-hidden="true" />}
      {label}
    </button>
  )
}
