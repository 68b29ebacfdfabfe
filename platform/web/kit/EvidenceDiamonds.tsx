import { useKitText } from './use-kit-text.ts'
import styles from './EvidenceDiamonds.module.css'

export type Evidence = 'found' | 'unclear' | 'empty'

/** Up to six diamonds, filled (found), dashed (not enough information), empty; the count always in words beside. */
export function EvidenceDiamonds({ marks, label }: { marks: readonly Evidence[]; label?: string }) {
  const text = useKitText()
  const found = marks.filter((mark) => mark === 'found').length
  const unclear = marks.filter((mark) => mark === 'unclear').length
  return (
    <span className={styles.row}>
      <span className={styles.marks} aria-hidden="true">
        {marks.map((mark, index) => (
          <EvidenceDiamond key={index} mark={mark} />
        ))}
      </span>
      <span className={styles.count}>{label ?? text.evidence(found, unclear, marks.length)}</span>
    </span>
  )
}

/** A single diamond, for a row that already says what it means. */
export function EvidenceDiamond({ mark }: { mark: Evidence }) {
  return (
    <svg className={styles.mark} data-mark={mark} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M7 1.2L12.8 7L7 12.8L1.2 7Z" />
    </svg>
  )
}
