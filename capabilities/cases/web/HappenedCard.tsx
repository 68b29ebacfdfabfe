import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import styles from './cases.module.css'
import { Entries } from './Entries.tsx'
import { useCasesText } from './use-cases-text.ts'

export function HappenedCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  return (
    <Card label={text.happenedTitle}>
      <CardHead
        title={text.happenedTitle}
        action={<TextLink to={`/cases/${file.summary.code}/timeline`}>{text.allEntries}</TextLink>}
      />
      {file.timeline.length === 0 ? (
        <p className={styles.quietRow}>{text.nothingHappened}</p>
      ) : (
        <Entries entries={file.timeline} />
      )}
    </Card>
  )
}
