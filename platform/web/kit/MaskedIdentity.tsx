import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { RevealModal } from './RevealModal.tsx'
import type { RevealPurpose } from './RevealModal.tsx'
import { Ring } from './Ring.tsx'
import { WovenTile } from './WovenTile.tsx'
import { classNames } from './class-names.ts'
import { useKitText } from './use-kit-text.ts'
import { useRevealedName } from './use-revealed-name.ts'
import styles from './MaskedIdentity.module.css'

interface Props {
  /** The alias the person chose. */
  alias: string
  code: string
  /** page: the head of a case file, where the alias is the heading of the page. */
  size?: 'row' | 'page'
  /** Leave out where names cannot be revealed at all. It must go through the audited command. */
  onReveal?: ((purpose: string) => Promise<string>) | undefined
  purposes?: readonly RevealPurpose[] | undefined
  /** A line under the alias: “Woman, 23”. */
  children?: ReactNode
}

/** Alias and code everywhere; the name on request, with a reason, for sixty seconds. */
export function MaskedIdentity({ alias, code, size = 'row', onReveal, purposes, children }: Props) {
  const text = useKitText()
  const revealed = useRevealedName()
  const [isAsking, setIsAsking] = useState(false)
  const Alias = size === 'page' ? 'h1' : 'b'
  return (
    <div className={classNames(styles.identity, styles[size])}>
      <WovenTile code={code} size={size === 'page' ? 'large' : 'medium'} />
      <div className={styles.words}>
        {revealed.name === null ? (
          <div className={styles.first}>
            <Alias className={styles.alias}>{alias}</Alias>
            <span className={styles.code}>{code}</span>
            {onReveal && (
              <span className={styles.masked}>
                <IconEyeOff size={16} stroke={2} aria-hidden="true" />
                {text.nameHidden}
                <button type="button" className="pp-link" onClick={() => setIsAsking(true)}>
                  {text.revealName}
                </button>
                {size === 'page' && <span className={styles.recorded}>{text.eachView}</span>}
              </span>
            )}
          </div>
        ) : (
          <div className={styles.first} data-pp-revealed>
            <span className={styles.shown}>
              <b className={styles.alias}>{revealed.name}</b>
              <span className={styles.code}>
                {alias}, {code}
              </span>
            </span>
            <span className={styles.timer}>
              <Ring share={revealed.secondsLeft / 60} />
              {text.seconds(revealed.secondsLeft)}
              <button type="button" className="pp-link" onClick={revealed.hide}>
                {text.hide}
              </button>
            </span>
          </div>
        )}
        {children && <div className={styles.line}>{children}</div>}
      </div>
      {onReveal && (
        <RevealModal
          isOpen={isAsking}
          onClose={() => setIsAsking(false)}
          purposes={purposes}
          onReveal={onReveal}
          onRevealed={revealed.show}
        />
      )}
    </div>
  )
}
