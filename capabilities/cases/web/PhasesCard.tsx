import { listCases } from '#capabilities/cases/model/api.ts'
import { readCase, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { setPhase, setUrgency } from '#capabilities/cases/model/api-needs.ts'
import { phases, phaseStates, type PhaseState, urgencies, type Urgency } from '#capabilities/cases/model/case.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { NarrowSelect } from '#platform/web/kit/NarrowSelect.tsx'
import { PetalNumber } from '#platform/web/kit/PetalNumber.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import styles from './cases.module.css'
import { petalNumber } from './phase-numbers.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

/** Where each phase stands, and how soon somebody is needed. Whoever may not change it reads the words. */
export function PhasesCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const words = useWords()
  const caseId = file.summary.id
  const refresh = { invalidates: [readCase, readTimeline, listCases] }
  const phase = useCommand(setPhase, refresh)
  const urgency = useCommand(setUrgency, refresh)
  return (
    <Card label={text.phasesTitle}>
      <CardHead title={text.phasesTitle} />
      <ul className={styles.choices}>
        {phases.map((code) => (
          <li key={code}>
            <PetalNumber phase={petalNumber(code)} />
            <span className={styles.grow}>{words.phase[code]}</span>
            <Choice
              label={words.phase[code]}
              isOff={!file.may.guide?.allowed || phase.isSending}
              choices={phaseStates.map((state) => ({ code: state, label: words.phaseState[state] }))}
              value={file.summary.phases[code]}
              onChange={(state) => void phase.send({ caseId, phase: code, state: state as PhaseState })}
            />
          </li>
        ))}
        <li>
          <span className={styles.grow}>{text.urgencyTitle}</span>
          <Choice
            label={text.urgencyTitle}
            isOff={!file.may.setUrgency?.allowed || urgency.isSending}
            choices={urgencies.map((each) => ({ code: each, label: words.urgency[each] }))}
            value={file.summary.urgency}
            onChange={(each) => void urgency.send({ caseId, urgency: each as Urgency })}
          />
        </li>
      </ul>
      <p className={styles.quietRow}>{text.phaseHelp}</p>
      <ProblemNotice problem={phase.problem ?? urgency.problem} />
    </Card>
  )
}

interface ChoiceProps {
  label: string
  choices: readonly { code: string; label: string }[]
  value: string
  isOff: boolean
  onChange: (code: string) => void
}

function Choice({ label, choices, value, isOff, onChange }: ChoiceProps) {
  if (isOff) return <span className={styles.helper}>{choices.find((choice) => choice.code === value)?.label}</span>
  return <NarrowSelect label={label} choices={choices} value={value} onChange={onChange} />
}
