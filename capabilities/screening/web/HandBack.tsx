import { IconArrowLeft, IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { requestProof } from '#platform/web/api/proof.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { PhaseFlower } from '#platform/web/kit/PhaseFlower.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text-listen.en.ts'
import { lo } from './text-listen.lo.ts'

interface Props {
  why: 'finished' | 'stopped'
  /** Sends what still waits; false when it could not be sent. */
  settle: () => Promise<boolean>
  /** Left out when nothing more is asked. */
  onReturn?: () => void
  onTakenBack: () => void
}

const pale = { 1: 'done', 2: 'done', 3: 'done', 4: 'done', 5: 'done' } as const

/** The phone goes back; no answer is on the screen until the officer has shown who it is. */
export function HandBack({ why, settle, onReturn, onTakenBack }: Props) {
  const { alone: words } = useText({ en, lo })
  const [isAsking, setAsking] = useState(false)
  const [isWarned, setWarned] = useState(false)
  useTitleBar({ title: '' }, [])
  const takeBack = async () => {
    setAsking(true)
    if (await requestProof('step-up')) {
      if (isWarned || (await settle())) return onTakenBack()
      setWarned(true)
    }
    setAsking(false)
  }
  const hasStopped = why === 'stopped'
  return (
    <div className={styles.handBack}>
      <div className={styles.handBackWords}>
        <PhaseFlower states={pale} size={96} isDecorative />
        <h1 tabIndex={-1}>{hasStopped ? words.stopped : words.thanks}</h1>
        <p>{hasStopped ? words.stoppedBody : words.kept}</p>
        <p className={styles.handBackTo}>{words.handBackTo}</p>
      </div>
      <ActionBar note={words.takeBackHelp}>
        <div role="alert">{isWarned && <Notice tone="attention">{words.notSent}</Notice>}</div>
        <Button
          kind="line"
          wide
          isBusy={isAsking}
          onClick={() => void takeBack()}
          icon={<IconUserCheck size={20} stroke={1.75} aria-hidden="true" />}
        >
          {words.takeBack}
        </Button>
        {onReturn && (
          <Button
            kind="ghost"
            wide
            onClick={onReturn}
            icon={<IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />}
          >
            {words.toQuestions}
          </Button>
        )}
      </ActionBar>
    </div>
  )
}
