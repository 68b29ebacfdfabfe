import { phases, urgencies } from '#capabilities/cases/model/case.ts'
import { NarrowSelect } from '#platform/web/kit/NarrowSelect.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { useActor } from '#platform/web/session.ts'
import styles from './cases.module.css'
import type { ListChoice } from './use-case-list.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

export const everything: ListChoice = { whose: 'all', status: 'open' }

interface Props {
  choice: ListChoice
  onChange: (choice: ListChoice) => void
}

export function CaseFilters({ choice, onChange }: Props) {
  const text = useCasesText()
  const words = useWords()
  const { roles } = useActor()
  const whose = [
    { code: 'all' as const, label: text.filter.all },
    ...(roles.includes('case-worker') ? [{ code: 'mine' as const, label: text.filter.mine }] : []),
    ...(roles.includes('supervisor') ? [{ code: 'unassigned' as const, label: text.filter.unassigned }] : []),
  ]
  const set = (change: Record<string, string | undefined>) => {
    const next = Object.entries<string | undefined>({ ...choice, ...change }).filter(([, value]) => Boolean(value))
    onChange(Object.fromEntries(next) as ListChoice)
  }
  return (
    <div className={styles.filters} data-pp-no-print>
      {whose.length > 1 && (
        <div className={styles.whose}>
          <SegmentedChoice
            label={text.filter.whose}
            choices={whose}
            value={choice.whose ?? 'all'}
            onChange={(code) => set({ whose: code })}
          />
        </div>
      )}
      <NarrowSelect
        label={text.filter.phase}
        all={text.filter.anyPhase}
        choices={phases.map((code) => ({ code, label: words.phase[code] }))}
        value={choice.phase ?? ''}
        onChange={(phase) => set({ phase })}
      />
      <NarrowSelect
        label={text.filter.urgency}
        all={text.filter.anyUrgency}
        choices={urgencies.map((code) => ({ code, label: words.urgency[code] }))}
        value={choice.urgency ?? ''}
        onChange={(urgency) => set({ urgency })}
      />
      <NarrowSelect
        label={text.filter.status}
        all={text.filter.open}
        choices={[{ code: 'closed', label: text.filter.closed }]}
        value={choice.status === 'closed' ? 'closed' : ''}
        onChange={(status) => set({ status: status || 'open' })}
      />
    </div>
  )
}
