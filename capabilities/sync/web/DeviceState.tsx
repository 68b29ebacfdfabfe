import { IconLock, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useReachable } from '#platform/web/api/reachability.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { takeNewVersion, useNewVersion } from './app-shell.ts'
import { useRound } from './round-state.ts'
import { syncNow } from './rounds.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { lockHere, openDevice, useVaultState } from './this-device.ts'
import { lo } from './text.lo.ts'
import { useOutbox } from './use-outbox.ts'

const almostFullBytes = 50_000_000
const megabyte = 1_000_000

/** What it carries, until when it opens, what waits, and whether the browser promised to keep it. */
export function DeviceState() {
  const { device: text, line } = useText({ en, lo })
  const format = useFormat()
  const state = useVaultState()
  const round = useRound()
  const isReachable = useReachable()
  const isNewer = useNewVersion()
  const waiting = useOutbox()?.length ?? 0
  const cases = useHeldCases()
  const storage = useStorage()
  return (
    <Card look="padded">
      <div className={styles.stack}>
        <h2>{text.stateTitle}</h2>
        <dl className={styles.facts}>
          <dt>{text.carries}</dt>
          <dd>{text.cases(format.number(cases))}</dd>
          <dt>{text.opensUntil}</dt>
          <dd>{state ? format.date(format.day(new Date(state.leaseUntil).toISOString())) : '…'}</dd>
          <dt>{text.waiting}</dt>
          <dd>{waiting > 0 ? <TextLink to="/waiting">{format.number(waiting)}</TextLink> : format.number(0)}</dd>
          <dt>{text.storage}</dt>
          <dd>
            {storage.isKept ? text.storageKept : text.storageMayGo}
            {storage.free !== null && `, ${text.free(format.number(Math.floor(storage.free / megabyte)))}`}
          </dd>
        </dl>
        {round.step === 'sending' && <p className="pp-quiet">{line.sending}</p>}
        {round.step === 'in-step' && waiting === 0 && <p className="pp-quiet">{line.inStep}</p>}
        {storage.free !== null && storage.free < almostFullBytes && <Notice tone="attention">{text.almostFull}</Notice>}
        {!storage.isKept && <AskToKeep onAsked={storage.look} />}
        {isNewer && (
          <Notice tone="information">
            {text.version}{' '}
            <button type="button" className="pp-link" onClick={takeNewVersion}>
              {text.takeOver}
            </button>
          </Notice>
        )}
        <div className={styles.actions}>
          <Button
            onClick={syncNow}
            isBusy={round.step === 'sending' || round.step === 'fetching'}
            {...(isReachable ? {} : { because: 'unreachable' })}
            icon={<IconRefresh size={20} stroke={1.75} aria-hidden="true" />}
          >
            {text.sync}
          </Button>
          <Button
            kind="ghost"
            onClick={() => void lockHere()}
            icon={<IconLock size={20} stroke={1.75} aria-hidden="true" />}
          >
            {text.lockNow}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function AskToKeep({ onAsked }: { onAsked: () => Promise<void> }) {
  const text = useText({ en, lo }).device
  const [isRefused, setRefused] = useState(false)
  const ask = async () => {
    setRefused(!((await navigator.storage?.persist?.()) ?? false))
    await onAsked()
  }
  return (
    <Notice tone="attention">
      {text.storageHelp}{' '}
      <button type="button" className="pp-link" onClick={() => void ask()}>
        {text.askToKeep}
      </button>
      {isRefused && <p>{text.notGranted}</p>}
    </Notice>
  )
}

function useStorage() {
  const [found, setFound] = useState<{ isKept: boolean; free: number | null }>({ isKept: true, free: null })
  const look = async () => {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
    const isKept = (await navigator.storage?.persisted?.()) ?? false
    setFound({ isKept, free: quota === undefined || usage === undefined ? null : quota - usage })
  }
  useEffect(() => void look(), [])
  return { ...found, look }
}

function useHeldCases(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const read = () =>
      void openDevice()
        ?.vault.held('cases/read-case')
        .then((held) => setCount(held.size))
    read()
    return openDevice()?.subscribe(read)
  }, [])
  return count
}
