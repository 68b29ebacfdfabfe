import { IconInfoCircle, IconRefresh } from '@tabler/icons-react'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { QuestionFacts } from './QuestionFacts.tsx'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

interface Props {
  protocol: Protocol
  question: Question
  /** Counted from 1. */
  n: number
  /** In how many languages its clip was of other words. */
  toHearAgain: number
}

/** One question as it is asked, and what its answer counts for. The words come with the country's pack. */
export function QuestionWords({ protocol, question, n, toHearAgain }: Props) {
  const words = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <Card>
      <CardHead title={words.question(format.number(n))} />
      <div className={styles.words}>
        <Said label={words.inLao} lang="lo" text={question.text.lo} />
        <Said label={words.inEnglish} lang="en" text={question.text.en} />
        {question.followUp && <Said label={words.followUp} lang={language} text={question.followUp[language]} />}
        <QuestionFacts protocol={protocol} question={question} />
        {toHearAgain > 0 && (
          <Notice tone="attention" icon={<IconRefresh size={20} stroke={1.75} aria-hidden="true" />}>
            {words.hearAgain(format.number(toHearAgain))}
          </Notice>
        )}
        {question.wording === 'unverified' && (
          <Notice tone="quiet" icon={<IconInfoCircle size={20} stroke={1.75} aria-hidden="true" />}>
            {words.unreviewed}
          </Notice>
        )}
      </div>
    </Card>
  )
}

function Said({ label, lang, text }: { label: string; lang: string; text: string }) {
  return (
    <div className={styles.said}>
      <span>{label}</span>
      <p lang={lang}>{text}</p>
    </div>
  )
}
