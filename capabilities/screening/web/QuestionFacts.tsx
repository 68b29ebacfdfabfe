import type { Indicator, Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { en as ofAnswers } from './text.en.ts'
import { lo as loOfAnswers } from './text.lo.ts'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

/** Dimension, strength, source: why an answer counts as it does. */
export function QuestionFacts({ protocol, question }: { protocol: Protocol; question: Question }) {
  const words = useText({ en, lo })
  const { question: answers } = useText({ en: ofAnswers, lo: loOfAnswers })
  const { language } = useLanguage()
  const section = protocol.sections.find((each) => each.id === question.section)
  const dimensions = protocol.dimensions.filter((each) =>
    question.indicators.some((indicator) => indicator.dimension === each.id),
  )
  const isWeighed = section?.rule === 'ilo-combination'
  const strengths = isWeighed ? question.indicators.map((indicator) => strengthIn(words, indicator)) : [words.anySign]
  const facts: [string, string | undefined][] = [
    [words.section, section?.title[language]],
    [words.dimension, dimensions.map((each) => each.title[language]).join(', ')],
    [words.strength, question.indicators.length > 0 ? [...new Set(strengths)].join('; ') : words.notWeighed],
    [words.signIs, question.indicators.length > 0 ? answers.answers[question.raisedBy] : undefined],
    [words.source, protocol.source],
    [words.answers, words.answerList],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([fact, value]) =>
        value ? (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

type ClipWords = Pick<
  ReturnType<typeof useText<typeof en>>,
  'strengths' | 'forBoth' | 'forAdults' | 'forChildren' | 'notWeighed'
>

/** Strong for both, or for adults and children apart: the ILO lists differ. */
function strengthIn(words: ClipWords, { strength: { adult, child } }: Indicator): string {
  if (adult && adult === child) return words.forBoth(words.strengths[adult])
  const apart = [
    adult && words.forAdults(words.strengths[adult]),
    child && words.forChildren(words.strengths[child]),
  ].filter(Boolean)
  return apart.join(', ') || words.notWeighed
}
