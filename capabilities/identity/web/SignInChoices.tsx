import { IconDeviceMobileOff, IconFingerprint, IconMailOpened, IconPassword } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { signInWithPasskey } from '../model/api.ts'
import { askPasskeyToSignIn, whyNoPasskeys } from './passkey-ceremony.ts'
import type { SignInWay } from './sign-in-way.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './SignIn.module.css'

interface Props {
  onWay: (way: SignInWay) => void
  onDone: () => void
  children?: ReactNode
  /** Over an open page, where a heading stands already and nobody is new. */
  isAgain?: boolean
}

/** Passkey first; password and code outlined below it. */
export function SignInChoices({ onWay, onDone, children, isAgain = false }: Props) {
  const text = useText({ en, lo })
  return (
    <>
      {!isAgain && (
        <div>
          <h1 className={styles.title}>{text.signIn}</h1>
          <p className={styles.lead}>{text.signInLead}</p>
        </div>
      )}
      <PasskeyButton onDone={onDone} />
      <p className={styles.or}>{text.or}</p>
      <Button
        wide
        className={styles.tall}
        icon={<IconPassword size={22} stroke={1.75} aria-hidden="true" />}
        onClick={() => onWay('password')}
      >
        {text.withPassword}
      </Button>
      {children}
      <ul className={styles.notes}>
        <li>
          <IconDeviceMobileOff size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {text.lost}{' '}
            <button type="button" className="pp-link" onClick={() => onWay('recovery')}>
              {text.withRecovery}
            </button>
          </span>
        </li>
        {!isAgain && (
          <li>
            <IconMailOpened size={20} stroke={1.75} aria-hidden="true" />
            <span>{text.newHere}</span>
          </li>
        )}
      </ul>
    </>
  )
}

function PasskeyButton({ onDone }: { onDone: () => void }) {
  const text = useText({ en, lo })
  const [isStopped, setStopped] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const signIn = useCommand(signInWithPasskey, { onDone })
  const why = whyNoPasskeys()
  const start = async () => {
    setStopped(false)
    signIn.clear()
    setAsking(true)
    const proof = await askPasskeyToSignIn().catch(() => null)
    setAsking(false)
    if (proof) await signIn.send(proof)
    else setStopped(true)
  }
  return (
    <div className={styles.action}>
      <Button
        kind="primary"
        wide
        className={styles.tall}
        icon={<IconFingerprint size={22} stroke={1.75} aria-hidden="true" />}
        because={why && text[why]}
        isBusy={isAsking || signIn.isSending}
        onClick={() => void start()}
      >
        {text.withPasskey}
      </Button>
      <ProblemNotice problem={signIn.problem} />
      {isStopped && <Notice tone="quiet">{text.passkeyStopped}</Notice>}
    </div>
  )
}
