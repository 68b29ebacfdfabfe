import { useState } from 'react'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { ErrorState } from '#platform/web/kit/ErrorState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useSession } from '#platform/web/session.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { openInvitation } from '../model/api-means.ts'
import { ChooseMeans } from './ChooseMeans.tsx'
import { FounderForm, type FounderInput } from './FounderForm.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SignInFrame } from './SignInFrame.tsx'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './SignIn.module.css'

/** Takes the token out of the address at once, so that it stays neither on the screen nor in the history. */
function takeToken(): string {
  const token = window.location.hash.slice(1)
  if (token) window.history.replaceState(window.history.state, '', window.location.pathname)
  return token
}

/** For whoever holds an invitation: who one is, how to sign in, the recovery codes. */
export default function InvitePage() {
  const [token] = useState(takeToken)
  const text = useText({ en, lo })
  const [founder, setFounder] = useState<FounderInput>()
  const [codes, setCodes] = useState<readonly string[]>()
  const invitation = useAsk(openInvitation, { token }, { staleTime: Infinity, enabled: token !== '' })
  const { refresh } = useSession()
  const go = useGo()
  if (codes) {
    return (
      <SignInFrame>
        <h1 className={styles.title}>{text.recovery.title}</h1>
        <RecoveryCodes codes={codes} onDone={() => void refresh().then(() => go('/', { replace: true }))} />
      </SignInFrame>
    )
  }
  const { error } = invitation
  if (token === '' || (error && isOver(problemOf(error).type))) return <LinkOver />
  if (!invitation.data) {
    return (
      <SignInFrame>
        {error ? <ErrorState error={error} onRetry={() => void invitation.refetch()} /> : <LoadingState />}
      </SignInFrame>
    )
  }
  const needsFounder = invitation.data.purpose === 'first-administrator' && !founder
  return (
    <SignInFrame>
      <div>
        <h1 className={styles.title}>{text.invite.title}</h1>
        <Lead invitation={invitation.data} />
      </div>
      {needsFounder ? (
        <FounderForm onDone={setFounder} />
      ) : (
        <ChooseMeans token={token} founder={founder} onAccepted={setCodes} />
      )}
    </SignInFrame>
  )
}

/** A link that was copied in part looks to its holder like one that has expired. */
function isOver(type: string): boolean {
  return type === 'link-over' || type === 'invalid-input'
}

interface Invited {
  purpose: 'join' | 'reset' | 'first-administrator'
  displayName: string | null
  signInName: string | null
  organisationName: { en: string; lo: string } | null
}

function Lead({ invitation }: { invitation: Invited }) {
  const text = useText({ en, lo }).invite
  const { language } = useLanguage()
  const { purpose, displayName, signInName, organisationName } = invitation
  if (purpose === 'first-administrator') return <p className={styles.lead}>{text.founder}</p>
  const name = displayName ?? ''
  const words = purpose === 'reset' ? text.reset(name) : text.join(name, organisationName?.[language] ?? '')
  return (
    <p className={styles.lead}>
      {words} {signInName && text.yourSignInName(signInName)}
    </p>
  )
}

function LinkOver() {
  const text = useText({ en, lo }).invite
  return (
    <SignInFrame>
      <h1 className={styles.title}>{text.over}</h1>
      <p>{text.overHelp}</p>
      <ButtonLink to="/sign-in" wide>
        {text.toSignIn}
      </ButtonLink>
    </SignInFrame>
  )
}
