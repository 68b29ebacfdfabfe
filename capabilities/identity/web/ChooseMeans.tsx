import { useState } from 'react'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { InvitePasskey } from './InvitePasskey.tsx'
import { InvitePassword } from './InvitePassword.tsx'
import type { InvitedProps } from './invited-props.ts'
import { whyNoPasskeys } from './passkey-ceremony.ts'
import { en as signInEn } from './text.en.ts'
import { lo as signInLo } from './text.lo.ts'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

/** A passkey where the device has one, otherwise password and authenticator app. */
export function ChooseMeans(props: InvitedProps) {
  const text = useText({ en, lo }).invite
  const signInText = useText({ en: signInEn, lo: signInLo })
  const why = whyNoPasskeys()
  const [means, setMeans] = useState(why ? 'password' : 'passkey')
  const passkey = { code: 'passkey', label: text.withPasskey, help: text.withPasskeyHelp }
  return (
    <div className={styles.form}>
      <RadioCards
        label={text.choose}
        value={means}
        onChange={setMeans}
        choices={[
          why ? { ...passkey, because: signInText[why] } : passkey,
          { code: 'password', label: text.withPassword, help: text.withPasswordHelp },
        ]}
      />
      {means === 'passkey' ? <InvitePasskey {...props} /> : <InvitePassword {...props} />}
    </div>
  )
}
