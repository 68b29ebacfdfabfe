import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { mayConsent } from './ChildFields.tsx'
import type { ConsentAnswer, ConsentDraft } from './consent-draft.ts'
import type { ConsentArticle } from './named.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  value: ConsentDraft
  onChange: (change: Partial<ConsentDraft>) => void
  isChild: boolean
  articles: readonly ConsentArticle[]
}

/** Agreeing and not agreeing stand side by side and look alike; the other bases come after them, with their reason. */
export function AnswerFields({ value, onChange, isChild, articles }: Props) {
  const { form } = useText({ en, lo })
  const { language } = useLanguage()
  const isOther = value.answer !== null && value.answer !== 'agrees' && value.answer !== 'refuses'
  const law = (each: ConsentArticle) =>
    [each.law[language], each.article, each.verified ? '' : form.articleUnverified].filter(Boolean)
  return (
    <>
      <RadioCards
        label={form.answer}
        choices={useAnswers(value, isChild)}
        value={value.answer}
        onChange={(code) => onChange({ answer: code as ConsentAnswer, days: null })}
      />
      {value.answer === 'legal-duty' && (
        <SelectField
          label={form.article}
          choices={articles.map((each) => ({ code: each.code, label: law(each).join(', ') }))}
          value={value.article}
          onChange={(article) => onChange({ article })}
        />
      )}
      {isOther && (
        <TextArea
          label={form.justification}
          help={form.justificationHelp}
          value={value.justification}
          onChange={(justification) => onChange({ justification })}
          maxLength={4000}
        />
      )}
    </>
  )
}

function useAnswers(value: ConsentDraft, isChild: boolean) {
  const { form } = useText({ en, lo })
  const problem = useProblemText()
  const guardianWaits = isChild && !mayConsent(value.guardian)
  const why = value.guardian === 'none' || value.guardian === null ? 'guardian-needed' : 'guardian-not-trusted'
  const help = form.answerHelp
  const agrees = {
    code: 'agrees',
    label: isChild ? form.answers.guardianAgrees : form.answers.agrees,
    ...(guardianWaits ? { because: problem.reason(why) } : {}),
  }
  const refuses = { code: 'refuses', label: form.answers.refuses, help: help.refuses }
  // Asking again is a question to the person: an emergency has no renewal, a duty no answer.
  if (value.renews !== null) return [agrees, refuses]
  const other = (code: 'best-interests-of-the-child' | 'vital-interest' | 'legal-duty') => ({
    code,
    label: form.answers[code],
    help: help[code],
  })
  return [
    agrees,
    refuses,
    ...(isChild ? [other('best-interests-of-the-child')] : []),
    ...(value.purpose === 'prosecution' ? [] : [other('vital-interest')]),
    other('legal-duty'),
  ]
}
