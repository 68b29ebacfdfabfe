import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddressSearch, useGo } from '#platform/web/routing.ts'
import { useSession } from '#platform/web/session.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { RecoveryForm } from './RecoveryForm.tsx'
import { SignInChoices } from './SignInChoices.tsx'
import { SignInFrame } from './SignInFrame.tsx'
import type { SignInWay } from './sign-in-way.ts'

/** Mock-up 11. Nothing about an account, an organisation or kept work is shown before somebody has signed in. */
export default function SignInPage() {
  const [way, setWay] = useState<SignInWay>('choose')
  const { actor, refresh } = useSession()
  const go = useGo()
  const next = safeNext(useAddressSearch()['next'])
  if (actor) return <Navigate to={next} replace />
  const done = () => void refresh().then(() => go(next, { replace: true }))
  const back = () => setWay('choose')
  return (
    <SignInFrame>
      {way === 'choose' && (
        <SignInChoices onWay={setWay} onDone={done}>
          <DemoAccounts onDone={done} />
        </SignInChoices>
      )}
      {way === 'password' && <PasswordForm onDone={done} onBack={back} />}
      {way === 'recovery' && (
        <RecoveryForm onDone={() => void refresh().then(() => go('/me', { replace: true }))} onBack={back} />
      )}
    </SignInFrame>
  )
}

/** Only a path of this application: an address from elsewhere could lead to a copy of this page. */
function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'
}
