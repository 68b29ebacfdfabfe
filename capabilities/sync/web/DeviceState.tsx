import { IconLock, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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
import { lockHere, useOpenDevice, useOutbox, useVaultState } from './this-device.ts'
import { lo } from './text.lo.ts'

const almostFullBytes = 50_000_000
const megabyte = 1_000_000

/** What it carries, until when it opens, what waits, and whether the browser promised to keep it. */
export function DeviceState() {
  const { device: text, line } = useText({ en, lo })
  const round = useRound()
  // Drawn anew when that changes; but a request that was lost is no reason to keep somebody from trying again.
  useReachable()
  const isNewer = useNewVersion()
  const waiting = useOutbox()?.length ?? 0
  const storage = useStorage()
  return (
    <Card look="padded">
      <div className={styles.stack}>
        <h2>{text.stateTitle}</h2>
        <Facts storage={storage} waiting={waiting} />
        {round.step === 'sending' && <p className="pp-quiet">{line.sending}</p>}
        {round.step === 'in-step' && waiting === 0 && <p className="pp-quiet">{line.inStep}</p>}
        {storage.free !== null && storage.free < almostFullBytes && <Notice tone="attention">{text.almostFull}</Notice>}
        {!storage.isKept && <AskToKeep onAsked={storage.look} />}
        {isNewer && (
          <Notice tone="information">
            {text.version}{' '}
            <button type="button" className="pp-link" onClick={() => void takeNewVersion()}>
              {text.takeOver}
            </button>
          </Notice>
        )}
        <div className={styles.actions}>
          <Button
            onClick={syncNow}
            isBusy={round.step === 'sending' || round.step === 'fetching'}
            {...(navigator.onLine ? {} : { because: 'unreachable' })}
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

function Facts({ storage, waiting }: { storage: { isKept: boolean; free: number | null }; waiting: number }) {
  const text = useText({ en, lo }).device
  const format = useFormat()
  const state = useVaultState()
  const cases = useHeld('cases/read-case')
  const names = useHeld('persons/read-carried-identity')
  return (
    <dl className={styles.facts}>
      <dt>{text.carries}</dt>
      <dd>{text.cases(format.number(cases))}</dd>
      <dt>{text.names}</dt>
      <dd>{names > 0 ? text.namesOf(format.number(names)) : text.noNames}</dd>
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

/** Asked anew with everything else, whenever something was sent or fetched. */
function useStorage() {
  const answer = useQuery({ queryKey: ['device storage'], queryFn: readStorage })
  return { ...(answer.data ?? { isKept: true, free: null }), look: async () => void (await answer.refetch()) }
}

async function readStorage(): Promise<{ isKept: boolean; free: number | null }> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  const isKept = (await navigator.storage?.persisted?.()) ?? false
  return { isKept, free: quota === undefined || usage === undefined ? null : quota - usage }
}

/** How many answers of a query it carries. */
function useHeld(query: string): number {
  const device = useOpenDevice()
  const answer = useQuery({
    queryKey: ['device holds', query],
    queryFn: async () => (await device?.vault.held(query))?.size ?? 0,
  })
  return answer.data ?? 0
}
