import { type ConsentLine, listConsents } from '#capabilities/consents/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConsentChip } from '#platform/web/kit/ConsentChip.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { stateOf, useConsentWords } from './use-consent-words.ts'

interface Props {
  /** Id or human code of the person. */
  person: string
  /** Where “All” leads; the page of the person's consents when left out. */
  to?: string
}

/** What somebody agreed to, as a card of a file: what stands first, then what ends, then what was not given. */
export function ConsentCard({ person, to }: Props) {
  const text = useText({ en, lo })
  const words = useConsentWords()
  const answer = useAsk(listConsents, { person })
  return (
    <Asked answer={answer}>
      {({ person: about, consents }) => (
        <Card>
          <CardHead
            title={text.card.title[about.sex]}
            action={<TextLink to={to ?? `/consents/${about.code}`}>{text.card.all}</TextLink>}
          />
          {consents.length === 0 && <EmptyState fact={text.card.empty} next={text.card.emptyNext} />}
          <div className={styles.chips}>
            {inOrder(consents)
              .slice(0, 5)
              .map((line) => (
                <ConsentChip
                  key={line.id}
                  state={stateOf(line)}
                  what={words.what(line)}
                  until={words.until(line, about.sex)}
                />
              ))}
          </div>
        </Card>
      )}
    </Asked>
  )
}

const rank = { ending: 0, valid: 1, off: 2 } as const

/** What wants attention first; what a later answer replaced is left out. */
export function inOrder(consents: readonly ConsentLine[]): ConsentLine[] {
  return consents.filter((line) => line.renewedBy === null).toSorted((a, b) => rank[stateOf(a)] - rank[stateOf(b)])
}
