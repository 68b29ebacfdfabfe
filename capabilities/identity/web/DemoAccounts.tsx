import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { demoSignIn, listDemoAccounts } from '../model/api.ts'
import { useRoleWords } from './role-words.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './SignIn.module.css'

/** The invented people of the demonstration. A production node answers that there is no such page, and shows nothing. */
export function DemoAccounts({ onDone }: { onDone: () => void }) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const roleName = useRoleWords()
  const listed = useAsk(listDemoAccounts, {}, { staleTime: Infinity })
  const signIn = useCommand(demoSignIn, { onDone })
  const accounts = listed.data?.accounts ?? []
  if (accounts.length === 0) return null
  return (
    <Card label={text.demoTitle}>
      <CardHead title={text.demoTitle} />
      <p className={styles.demoLead}>{text.demoLead}</p>
      <ProblemNotice problem={signIn.problem} />
      <ul className={styles.demo}>
        {accounts.map(({ id, name, role, organisation, organisationLo }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.person}
              disabled={signIn.isSending}
              onClick={() => void signIn.send({ account: id })}
            >
              <b>{roleName(role)}</b>
              <span>
                <span lang="en">{name}</span> · {language === 'lo' ? organisationLo : organisation}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
