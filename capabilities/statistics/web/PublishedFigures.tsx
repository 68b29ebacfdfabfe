import { publishedFigures } from '#countries/chosen.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Figures that others published, with year basis and source, beside ours and never added to them. */
export function PublishedFigures() {
  const text = useText({ en, lo })
  const format = useFormat()
  const figures = publishedFigures.filter((figure) => figure.measure === 'victims-identified')
  return (
    <Card look="padded" label={text.published}>
      <CardHead title={text.published} />
      {figures.map((figure) => (
        <div key={`${figure.year} ${figure.source}`} className={styles.figure}>
          <strong>{text.publishedLine(figure.year, format.number(figure.value))}</strong>
          {!figure.verified && <StatusPill>{text.unverified}</StatusPill>}
          <span lang="en">{figure.source}</span>
          {figure.conflict && <span lang="en">{figure.conflict}</span>}
        </div>
      ))}
    </Card>
  )
}
