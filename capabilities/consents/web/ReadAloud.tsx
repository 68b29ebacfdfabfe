import { IconVolume } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#platform/web/text/use-text.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { type ConsentDraft, endOf } from './consent-draft.ts'
import type { NamedOrganisation } from './named.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useConsentWords } from './use-consent-words.ts'

interface Props {
  draft: ConsentDraft
  organisations: readonly NamedOrganisation[]
  isChild: boolean
}

/** The words to read out, made from what stands in the form, in the language of the screen. */
export function ReadAloud({ draft, organisations, isChild }: Props) {
  const { form, purposeAloud } = useText({ en, lo })
  const words = useConsentWords()
  const { language } = useLanguage()
  const [now] = useState(() => new Date())
  const { purpose, recipients, parts } = draft
  const isNamed = recipients.length > 0 || purpose === 'statistics'
  if (purpose === null || parts.length === 0 || !isNamed) return null
  const names = organisations.filter(({ id }) => recipients.includes(id)).map(({ name }) => name[language])
  const date = words.date(endOf(draft, now))
  const sentences = [
    names.length === 0
      ? form.aloudStatistics(purposeAloud[purpose], date)
      : form.aloudLine(names.join(', '), words.parts(parts), purposeAloud[purpose], date),
    form.aloudNo,
    form.aloudChange,
    ...(purpose === 'prosecution' ? [] : [form.aloudTestify]),
    ...(isChild ? [form.aloudChild] : []),
  ]
  return (
    <section className={styles.aloud} aria-label={form.aloud}>
      <h3>
        <IconVolume size={20} stroke={1.75} aria-hidden="true" />
        {form.aloud}
      </h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
