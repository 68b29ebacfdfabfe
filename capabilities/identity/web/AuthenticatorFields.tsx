import { useText } from '#platform/web/text/use-text.ts'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { QrCode } from './QrCode.tsx'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import styles from './Account.module.css'

interface Props {
  begun: { secret: string; link: string }
  code: string
  onCode: (code: string) => void
  error: string | undefined
}

/** A new secret for an authenticator app: as a drawing, as text, as a link, and the code that proves it arrived. */
export function AuthenticatorFields({ begun, code, onCode, error }: Props) {
  const text = useText({ en, lo }).invite
  const inFours = begun.secret.match(/.{1,4}/g)?.join(' ') ?? ''
  return (
    <>
      <div className={styles.authenticator}>
        <QrCode text={begun.link} label={text.scanAlt} />
        <div>
          <p>
            <b>{text.scan}</b>
          </p>
          <p className="pp-quiet">{text.orType}</p>
          <code className={styles.secret}>{inFours}</code>
          <p>
            <a className="pp-link" href={begun.link}>
              {text.orOpen}
            </a>
          </p>
        </div>
      </div>
      <TextField
        label={text.code}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        value={code}
        onChange={onCode}
        error={error}
      />
    </>
  )
}
