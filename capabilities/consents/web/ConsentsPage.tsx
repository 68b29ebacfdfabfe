import { listConsents } from '#capabilities/consents/model/api.ts'
import { PersonHeader } from '#capabilities/persons/web/public.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import { ConsentsView } from './ConsentsView.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** What one person agreed to, as a page of its own: where “ends in 4 days, ask again” leads. */
export default function ConsentsPage() {
  const text = useText({ en, lo })
  const code = usePathValue('code')
  const answer = useAsk(listConsents, { person: code })
  const alias = answer.data?.person.alias ?? ''
  useTitleBar({ title: alias, back: `/people/${code}`, area: text.page.back })
  return (
    <Asked answer={answer}>
      {({ person }) => (
        <div className={styles.stack}>
          <PersonHeader person={person} mayReveal={false}>
            <span>{text.page.context}</span>
          </PersonHeader>
          <ConsentsView person={code} />
        </div>
      )}
    </Asked>
  )
}
