import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { RevealDialog } from './RevealDialog.tsx'
import { RevealedPanel } from './RevealedPanel.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useRevealedIdentity } from './use-revealed-identity.ts'

interface Props {
  personId: string
  /** The words “each view is recorded” beside the link. */
  isExplained?: boolean
}

/** “Name hidden · Reveal name”: asks for a purpose and a fresh proof, shows the name for a minute. */
export function RevealName({ personId, isExplained = false }: Props) {
  const text = useText({ en, lo })
  const [isAsking, setIsAsking] = useState(false)
  const { identity, secondsLeft, show, hide } = useRevealedIdentity()
  return (
    <>
      {identity ? (
        <RevealedPanel identity={identity} secondsLeft={secondsLeft} onHide={hide} />
      ) : (
        <span className={styles.masked} data-pp-no-print>
          <IconEyeOff size={16} stroke={2} aria-hidden="true" />
          {text.nameHidden}
          <button type="button" className="pp-link" onClick={() => setIsAsking(true)}>
            {text.reveal}
          </button>
          {isExplained && <span className={styles.recorded}>{text.eachView}</span>}
        </span>
      )}
      <RevealDialog personId={personId} isOpen={isAsking} onClose={() => setIsAsking(false)} onRevealed={show} />
    </>
  )
}
