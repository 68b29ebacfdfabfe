import { useState } from 'react'
import { call } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { useSession } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { demoSignIn, readSession } from '../model/api.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { RecoveryForm } from './RecoveryForm.tsx'
import { SignInChoices } from './SignInChoices.tsx'
import type { SignInWay } from './sign-in-way.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './SignIn.module.css'

/**
 * The session ended in the middle of somebody's work. When the same person signs in, the page goes on where it was;
 * when somebody else does, everything is loaded anew, so that nobody sees what another person had open.
 */
export function SignInAgain({ onDone }: { onDone: (proven: boolean) => void }) {
  const [way, setWay] = useState<SignInWay>('choose')
  const { actor } = useSession()
  const done = async () => {
    const now = await call(readSession, {}, { askToSignIn: false }).catch(() => null)
    if (now?.actor.accountId === actor?.accountId) onDone(true)
    else window.location.assign('/')
  }
  const finish = () => void done()
  if (way === 'password') return <PasswordForm onDone={finish} onBack={() => setWay('choose')} />
  if (way === 'recovery') return <RecoveryForm onDone={finish} onBack={() => setWay('choose')} />
  if (actor?.demo) return <DemoAgain accountId={actor.accountId} onDone={finish} />
  return (
    <div className={styles.form}>
      <SignInChoices onWay={setWay} onDone={finish} isAgain />
    </div>
  )
}

function DemoAgain({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const text = useText({ en, lo })
  const signIn = useCommand(demoSignIn, { onDone })
  return (
    <Button kind="primary" wide isBusy={signIn.isSending} onClick={() => void signIn.send({ account: accountId })}>
      {text.proof.demo}
    </Button>
  )
}
