import { useState } from 'react'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { listConsents, type ConsentLine } from '#capabilities/consents/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConsentChip, type ConsentState } from '#platform/web/kit/ConsentChip.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useActor } from '#platform/web/session.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './cases.module.css'
import { principalIn } from './principal.ts'
import { caseTabs } from './public.tsx'
import type { Sex } from './text.en.ts'
import { useCasesText } from './use-cases-text.ts'

const shown = 4
const soonDays = 7

/** What she agreed to and what she chose not to: the latest few. The whole ledger is a tab of its own. */
export function ConsentsCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const { roles } = useActor()
  const { personId, sex } = principalIn(file)
  const hasTab = caseTabs(roles).some((tab) => tab.key === 'consents')
  return (
    <Card label={text.consentsTitle(sex)}>
      <CardHead
        title={text.consentsTitle(sex)}
        action={hasTab && <TextLink to={`/cases/${file.summary.code}/consents`}>{text.consentAll}</TextLink>}
      />
      {personId && file.personParts.includes('consents') ? (
        <Ledger personId={personId} sex={sex} />
      ) : (
        <p className={styles.quietRow}>{text.consentsOutOfReach}</p>
      )}
    </Card>
  )
}

function Ledger({ personId, sex }: { personId: string; sex: Sex }) {
  const text = useCasesText()
  const answer = useAsk(listConsents, { person: personId })
  return (
    <Asked answer={answer}>
      {({ consents }) => {
        const standing = consents.filter((consent) => consent.renewedBy === null).slice(0, shown)
        if (standing.length === 0) return <p className={styles.quietRow}>{text.consentsNone}</p>
        return (
          <div className={styles.consents}>
            {standing.map((consent) => (
              <Line key={consent.id} consent={consent} sex={sex} />
            ))}
          </div>
        )
      }}
    </Asked>
  )
}

function Line({ consent, sex }: { consent: ConsentLine; sex: Sex }) {
  const text = useCasesText()
  const { language } = useLanguage()
  const { state, until } = useStanding(consent, sex)
  const whom = consent.recipientNames.map((recipient) => recipient.name[language]).join(', ')
  const what = consent.basis === 'consent' ? text.purposes[consent.purpose] : text.basis[consent.basis]
  return <ConsentChip state={state} what={what} until={whom ? text.consentTo(whom, until) : until} />
}

function useStanding(consent: ConsentLine, sex: Sex): { state: ConsentState; until: string } {
  const text = useCasesText()
  const format = useFormat()
  const [now] = useState(Date.now)
  if (consent.refused) return { state: 'off', until: text.consentRefused(sex) }
  if (consent.withdrawnAt) return { state: 'off', until: text.consentWithdrawn(sex) }
  const days = Math.ceil((Date.parse(consent.expiresAt) - now) / 86_400_000)
  if (days <= 0 || consent.review === 'not-upheld') return { state: 'off', until: text.consentOver }
  if (days <= soonDays) return { state: 'ending', until: text.consentEnds(days) }
  return { state: 'valid', until: text.consentUntil(format.date(format.day(consent.expiresAt))) }
}
