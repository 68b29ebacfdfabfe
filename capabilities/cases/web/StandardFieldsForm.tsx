import { htcdsLists } from '#countries/standards/htcds.ts'
import { codesOf, eventLists, type HtcdsEventFields } from '#capabilities/cases/model/htcds.ts'
import styles from './cases.module.css'
import { CodeChoices } from './CodeChoices.tsx'
import type { DraftProps } from './event-draft.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

/** The case data standard asks more than the law does; closed at first, in the standard's own words. */
export function StandardFieldsForm({ draft, set }: DraftProps) {
  const text = useCasesText()
  const words = useWords()
  return (
    <details className={styles.standard}>
      <summary>{text.standardFields}</summary>
      <p className={styles.helper}>{text.standardHelp}</p>
      {eventLists.map((list) => (
        <CodeChoices
          key={list}
          lang="en"
          label={words.standard[list]}
          choices={codesOf(list).map((code) => ({ code, label: htcdsLists[list].codes[code] ?? code }))}
          value={draft.htcds[list] ?? []}
          onChange={(codes) => set({ htcds: withList(draft.htcds, list, codes) })}
        />
      ))}
    </details>
  )
}

/** An empty list is left out: not reported is not the same as none. */
function withList(fields: HtcdsEventFields, list: (typeof eventLists)[number], codes: string[]): HtcdsEventFields {
  const { [list]: _, ...others } = fields
  return codes.length > 0 ? { ...others, [list]: codes } : others
}
