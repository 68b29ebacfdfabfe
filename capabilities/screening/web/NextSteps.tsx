import type { Result } from '#capabilities/screening/model/result.ts'
import { country } from '#countries/chosen.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text-result.en.ts'
import { lo } from './text-result.lo.ts'

/** Help comes first in every outcome; no result ends it. */
export function NextSteps({ result }: { result: Result }) {
  const { result: words } = useText({ en, lo })
  const format = useFormat()
  const { steps } = words
  const number = country.hotlines.find((hotline) => hotline.shown && hotline.country === country.code)?.number
  const hasSigns = result.signs.length > 0
  const list = [
    steps.need,
    hasSigns && steps.safePlace,
    result.standing !== 'adult' && steps.child,
    result.notes.includes('part-not-scored-ask-authority') && steps.askAuthority,
    hasSigns ? steps.refer : steps.again,
    !hasSigns && number && steps.hotline(number),
  ].filter((step): step is string => Boolean(step))
  const said =
    result.outcome === 'signs-found'
      ? words.toPerson.signs
      : hasSigns || result.outcome !== 'no-signs-found-yet'
        ? words.toPerson.unclear
        : words.toPerson.none
  return (
    <section className={styles.next}>
      <div>
        <h2>{words.nextSteps}</h2>
        <ol className={styles.steps}>
          {list.map((step, index) => (
            <li key={step}>
              <span aria-hidden="true">{format.number(index + 1)}</span>
              {step}
            </li>
          ))}
        </ol>
      </div>
      <details className={styles.folded}>
        <summary>{words.sayToPerson}</summary>
        <p className="pp-quiet">{said}</p>
      </details>
    </section>
  )
}
