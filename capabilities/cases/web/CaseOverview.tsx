import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { AccessCard } from './AccessCard.tsx'
import styles from './cases.module.css'
import { ConsentsCard } from './ConsentsCard.tsx'
import { HappenedCard } from './HappenedCard.tsx'
import { NeedsCard } from './NeedsCard.tsx'

/** Three columns on a desk: what she needs next, what happened, and what she agreed to with who may look. */
export function CaseOverview({ file }: { file: CaseFile }) {
  return (
    <div className={styles.overview}>
      <NeedsCard file={file} />
      <HappenedCard file={file} />
      <div className={styles.aside}>
        <ConsentsCard file={file} />
        <AccessCard file={file} />
      </div>
    </div>
  )
}
