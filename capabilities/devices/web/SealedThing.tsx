import { type ReactNode, useState } from 'react'
import { useOperationWords } from '#capabilities/audit/web/public.tsx'
import type { OfflineCommand } from '#platform/model/offline.ts'
import type { Problem } from '#platform/model/problem.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import type { SealedGroup } from '../model/sealed-groups.ts'
import { useDeviceWords } from './use-device-words.ts'
import type { Entry, useSealedSending } from './use-sealed-sending.ts'
import styles from './Devices.module.css'

type Sealed = ReturnType<typeof useSealedSending>

interface ThingProps {
  group: SealedGroup<Entry>
  /** Left out where it can't be read here: it can only be discarded. */
  how: OfflineCommand | undefined
  /** Something about the same record stands before it, and has to be decided first. */
  isAfter: boolean
  wordsIn: (input: unknown) => readonly string[]
  sealed: Sealed
}

/** What was done on the device, in the words of the access log, with what was written. */
export function SealedThing({ group, how, isAfter, wordsIn, sealed }: ThingProps) {
  const { text, format } = useDeviceWords()
  const didWhat = useOperationWords()
  const { id, command } = group.head
  const settle = { entries: group.all, sealed, problem: sealed.problems.get(id) ?? null }
  if (!command || !how) {
    return (
      <Thing title={text.sealed.unknown} when={text.sealed.unknownHelp}>
        <Settle {...settle} />
      </Thing>
    )
  }
  return (
    <Thing title={didWhat(command.name)} when={text.sealed.written(format.instant(command.occurredAt))}>
      {wordsIn(command.input).map((words) => (
        <p key={words} className={styles.words}>
          {words}
        </p>
      ))}
      <Settle {...settle} stays={how.stays === true}>
        <Button
          small
          isBusy={sealed.sending === id || sealed.sending === 'all'}
          because={isAfter ? text.sealed.after : undefined}
          onClick={() => void sealed.sendOne(group)}
        >
          {text.sealed.send}
        </Button>
      </Settle>
    </Thing>
  )
}

/** Nothing that a person did, and not nothing: half-filled forms, the rest of a photo that had been sent in part. */
export function BegunEntries({ entries, sealed }: { entries: readonly Entry[]; sealed: Sealed }) {
  const { text } = useDeviceWords()
  return (
    <Thing title={text.sealed.begun} when={text.sealed.begunHelp}>
      <Settle entries={entries} sealed={sealed} problem={sealed.problems.get('loose') ?? null}>
        <Button small isBusy={sealed.sending === 'loose'} onClick={() => void sealed.sendAll()}>
          {text.sealed.send}
        </Button>
      </Settle>
    </Thing>
  )
}

function Thing({ title, when, children }: { title: string; when: string; children: ReactNode }) {
  return (
    <div className={styles.sealed}>
      <b>{title}</b>
      <p className="pp-meta">{when}</p>
      {children}
    </div>
  )
}

interface SettleProps {
  entries: readonly Entry[]
  sealed: Sealed
  problem: Problem | null
  /** It has happened for good: it is sent, and not let go. */
  stays?: boolean
  /** How it is sent. */
  children?: ReactNode
}

function Settle({ entries, sealed, problem, stays = false, children }: SettleProps) {
  const { text } = useDeviceWords()
  const [isAsking, setAsking] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)
  const discard = async () => {
    setDiscarding(true)
    setRefused(await sealed.discard(entries))
    setDiscarding(false)
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className={styles.settle}>
        {children}
        {!stays && (
          <Button small kind="ghost" onClick={() => setAsking(true)}>
            {text.sealed.discard}
          </Button>
        )}
      </div>
      <ConfirmDrawer
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text.sealed.discardTitle}
        confirmLabel={text.sealed.discard}
        isBusy={isDiscarding}
        problem={refused}
        onConfirm={() => void discard()}
      >
        <p>{text.sealed.discardHelp}</p>
      </ConfirmDrawer>
    </>
  )
}
