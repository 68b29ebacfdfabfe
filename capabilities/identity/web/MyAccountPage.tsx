import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { readMyAccount } from '../model/api-means.ts'
import { MyPasskeys } from './MyPasskeys.tsx'
import { MyPassword } from './MyPassword.tsx'
import { MyRecoveryCodes } from './MyRecoveryCodes.tsx'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

/** How I sign in: passkeys, password, recovery codes. */
export default function MyAccountPage() {
  const text = useText({ en, lo }).me
  useTitleBar({ title: text.title })
  const account = useAsk(readMyAccount, {})
  return (
    <Asked answer={account}>
      {({ signInName, passkeys, passwordChangedAt, recoveryCodesLeft }) => (
        <>
          <PageHead title={text.title} context={text.context(signInName)} />
          <div className={styles.column}>
            <MyPasskeys passkeys={passkeys} />
            <MyPassword changedAt={passwordChangedAt} />
            <MyRecoveryCodes left={recoveryCodesLeft} />
            <Card>
              <CardHead title={text.devices} />
              <div className={styles.body}>
                <p className="pp-quiet">{text.devicesHelp}</p>
                <ButtonLink to="/me/devices">{text.devices}</ButtonLink>
              </div>
            </Card>
          </div>
        </>
      )}
    </Asked>
  )
}
