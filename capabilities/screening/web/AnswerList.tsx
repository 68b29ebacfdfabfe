import { Fragment } from 'react'
import type { readScreening } from '#capabilities/screening/model/api.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { en as resultEn } from './text-result.en.ts'
import { lo as resultLo } from './text-result.lo.ts'

/** Every question as it was answered, folded away: not everything has to be read again. */
export function AnswerList({ screening, protocol }: { screening: OutputOf<typeof readScreening>; protocol: Protocol }) {
  const text = useText({ en, lo })
  const { result } = useText({ en: resultEn, lo: resultLo })
  const { language } = useLanguage()
  const given = new Map(screening.answers.map((answer) => [answer.question, answer]))
  return (
    <details className={styles.folded}>
      <summary>{result.answers}</summary>
      <dl className={styles.answerList}>
        {askedQuestions(protocol).map((question) => {
          const answer = given.get(question.id)
          return (
            <Fragment key={question.id}>
              <dt>
                {question.text[language]}
                {answer?.note && <span className="pp-meta"> {answer.note}</span>}
              </dt>
              <dd>{answer ? text.question.answers[answer.code] : '–'}</dd>
            </Fragment>
          )
        })}
      </dl>
    </details>
  )
}
