import type { Question } from '#capabilities/screening/model/protocol.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

interface Props {
  questions: readonly Question[]
  /** Counted from 1. */
  n: number
  onChoose: (n: number) => void
}

/** All questions beside the one that is looked at; a narrow screen has a list to choose from instead. */
export function QuestionPicker({ questions, n, onChoose }: Props) {
  const words = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <>
      <div className={styles.narrowPicker}>
        <SelectField
          label={words.chooseQuestion}
          choices={questions.map((question, at) => ({
            code: String(at + 1),
            label: `${format.number(at + 1)}. ${question.text[language]}`,
          }))}
          value={String(n)}
          onChange={(code) => onChoose(Number(code) || 1)}
        />
      </div>
      <div className={styles.widePicker}>
        <Card>
          <CardHead title={words.questions} count={format.number(questions.length)} />
          <ol className={styles.questions}>
            {questions.map((question, at) => (
              <li key={question.id}>
                <button type="button" aria-current={n === at + 1 || undefined} onClick={() => onChoose(at + 1)}>
                  <span className={styles.n}>{format.number(at + 1)}</span>
                  <span>
                    <span lang="lo">{question.text.lo}</span>
                    <span lang="en" className={styles.english}>
                      {question.indicators[0]?.short.en ?? question.text.en}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  )
}
