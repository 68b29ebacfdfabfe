import type { Dimension, Protocol } from '#capabilities/screening/model/protocol.ts'
import type { DimensionResult, DimensionState, Result } from '#capabilities/screening/model/result.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text-result.en.ts'
import { lo } from './text-result.lo.ts'

/** Found dimensions with their reasons; signs that did not suffice; the rest as counts, as mock-up 02c. */
export function DimensionList({ result, protocol }: { result: Result; protocol: Protocol }) {
  const { result: words } = useText({ en, lo })
  const format = useFormat()
  const shown = result.dimensions.filter((dimension) => dimension.state === 'positive' || dimension.answers.length > 0)
  const unclear = result.dimensions.filter(
    (each) => each.state === 'not-enough-information' && each.answers.length === 0,
  ).length
  const notFound = result.dimensions.filter((each) => each.state === 'not-found').length
  const others = otherSigns(result, protocol)
  if (result.dimensions.length === 0 && others.length === 0) return null
  return (
    <Card label={words.why}>
      <ul className={styles.dimensions}>
        {shown.map((dimension) => (
          <Found key={dimension.id} dimension={dimension} protocol={protocol} />
        ))}
        {others.length > 0 && <Others questions={others} protocol={protocol} />}
        {unclear > 0 && <Count state="not-enough-information" words={words.unclear(format.number(unclear))} />}
        {notFound > 0 && <Count state="not-found" words={words.notFound(format.number(notFound))} />}
      </ul>
    </Card>
  )
}

/** Signs of a section without a scored rule: they are in no dimension's reasons. */
function otherSigns(result: Result, protocol: Protocol): string[] {
  const unscored = new Set(
    protocol.sections.filter((section) => section.rule === 'any-sign').map((section) => section.id),
  )
  return result.signs.filter((sign) => unscored.has(sign.section)).map((sign) => sign.question)
}

function Found({ dimension, protocol }: { dimension: DimensionResult; protocol: Protocol }) {
  const { result: words } = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  const strengths = (['strong', 'medium', 'weak'] as const)
    .filter((strength) => dimension[strength] > 0)
    .map((strength) => words.strengths[strength](format.number(dimension[strength])))
  return (
    <li className={styles.dimension}>
      <Mark state={dimension.state} />
      <div className={styles.grow}>
        <p className={styles.top}>
          <b>{titleOf(protocol.dimensions, dimension.id)[language]}</b>
          <span className={styles.strength}>{strengths.join(' · ')}</span>
        </p>
        <Reasons questions={dimension.answers} protocol={protocol} />
      </div>
    </li>
  )
}

function titleOf(dimensions: readonly Dimension[], id: string) {
  return dimensions.find((dimension) => dimension.id === id)?.title ?? { en: id, lo: id }
}

function Others({ questions, protocol }: { questions: readonly string[]; protocol: Protocol }) {
  const { result: words } = useText({ en, lo })
  return (
    <li className={styles.dimension}>
      <Mark state="positive" />
      <div className={styles.grow}>
        <p className={styles.top}>
          <b>{words.otherSigns}</b>
          <span className={styles.quiet}>{words.otherSignsNote}</span>
        </p>
        <Reasons questions={questions} protocol={protocol} />
      </div>
    </li>
  )
}

function Reasons({ questions, protocol }: { questions: readonly string[]; protocol: Protocol }) {
  const { language } = useLanguage()
  const reasons = questions.flatMap((id) => {
    const question = protocol.questions.find((each) => each.id === id)
    return question?.indicators[0]?.short[language] ?? question?.text[language] ?? []
  })
  return <p className={styles.reasons}>{reasons.join(', ')}</p>
}

function Count({ state, words }: { state: DimensionState; words: string }) {
  return (
    <li className={styles.dimension}>
      <Mark state={state} />
      <span className={styles.quiet}>{words}</span>
    </li>
  )
}

/** Filled: found; dashed: not enough information; empty: not found yet. The words beside it say the same. */
function Mark({ state }: { state: DimensionState }) {
  return (
    <svg className={styles.mark} data-state={state} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 1.6L18.4 10L10 18.4L1.6 10Z" />
    </svg>
  )
}
