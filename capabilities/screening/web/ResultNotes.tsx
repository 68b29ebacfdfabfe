import type { Result, ResultNote } from '#capabilities/screening/model/result.ts'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text-result.en.ts'
import { lo } from './text-result.lo.ts'

/** What protects a child stands first and marked; the rest is for who wants to know why. */
const marked: readonly ResultNote[] = ['age-presumed-child', 'child-needs-no-means', 'part-not-scored-ask-authority']

export function ResultNotes({ result }: { result: Result }) {
  const { result: words } = useText({ en, lo })
  const first = result.notes.filter((note) => marked.includes(note))
  const rest = result.notes.filter((note) => !marked.includes(note))
  return (
    <>
      {first.length > 0 && (
        <Notice tone="attention">
          <span className={styles.notes}>
            {first.map((note) => (
              <span key={note}>{words.notes[note]}</span>
            ))}
          </span>
        </Notice>
      )}
      {rest.length > 0 && (
        <Notice tone="quiet">
          <span className={styles.notes}>
            {rest.map((note) => (
              <span key={note}>{words.notes[note]}</span>
            ))}
          </span>
        </Notice>
      )}
    </>
  )
}
