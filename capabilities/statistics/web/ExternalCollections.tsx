import { listCollections, readCollection } from '#capabilities/statistics/model/api.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Collection = OutputOf<typeof listCollections>['collections'][number]

/** What others published row by row, kept apart from our own people. */
export function ExternalCollections() {
  const text = useText({ en, lo })
  const answer = useAsk(listCollections, {})
  return (
    <Card look="padded" label={text.external}>
      <CardHead title={text.external} />
      <Asked answer={answer}>
        {({ collections }) =>
          collections.length === 0 ? (
            <EmptyState fact={text.externalNone} next={text.externalNoneNext} />
          ) : (
            collections.map((collection) => <OneCollection key={collection.id} collection={collection} />)
          )
        }
      </Asked>
    </Card>
  )
}

function OneCollection({ collection }: { collection: Collection }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const answer = useAsk(readCollection, { id: collection.id })
  return (
    <div className={styles.figure}>
      <strong>
        {collection.source.toUpperCase()},{' '}
        {text.externalRows(format.number(collection.rowsTotal - collection.rowsRejected))}
      </strong>
      <Asked answer={answer}>
        {({ counts }) => {
          const lao = counts.filter((count) => ['LA', 'LAO'].includes(count.citizenship ?? ''))
          const years = counts.flatMap((count) => count.year ?? [])
          return (
            <span>
              {Math.min(...years)}–{Math.max(...years)},{' '}
              {text.externalLao(format.number(lao.reduce((sum, count) => sum + count.rows, 0)))}. {text.externalNote}
            </span>
          )
        }}
      </Asked>
      <span lang="en">{collection.citation}</span>
    </div>
  )
}
