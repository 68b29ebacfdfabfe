import { useState } from 'react'
import { useOperationWords } from '#capabilities/audit/web/public.tsx'
import type { Command } from '#platform/model/contract.ts'
import type { Problem } from '#platform/model/problem.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { sendOnce } from '#platform/web/api/send-once.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { listSealedEntries, settleSealedEntry } from '../model/api.ts'
import { useDeviceWords } from './use-device-words.ts'
import styles from './Devices.module.css'

type Entry = OutputOf<typeof listSealedEntries>['entries'][number]

export interface SealedEntriesProps {
  /** The command of this name, where this version of the application has it. */
  contractOf: (name: string) => Command | undefined
  /** What a person wrote, among the codes and ids of an input. */
  wordsIn: (input: unknown) => readonly string[]
}

/** One card for each device that handed something in. Nothing counts until its owner sends it. */
export default function SealedEntries(props: SealedEntriesProps) {
  const { text, format, nameOf } = useDeviceWords()
  const entries = useAsk(listSealedEntries, {}).data?.entries ?? []
  const devices = Map.groupBy(entries, (entry) => entry.deviceId)
  return [...devices].map(([id, theirs]) => {
    const device = nameOf({ kind: theirs[0]!.deviceKind, code: theirs[0]!.deviceCode })
    const title =
      theirs.length === 1 ? text.sealed.one(device) : text.sealed.title(format.number(theirs.length), device)
    return (
      <Card key={id} label={title}>
        <CardHead title={title} />
        <p className={styles.sealedHelp}>{text.sealed.help}</p>
        {theirs.map((entry) => (
          <SealedEntry key={entry.id} entry={entry} {...props} />
        ))}
      </Card>
    )
  })
}

function SealedEntry({ entry, contractOf, wordsIn }: SealedEntriesProps & { entry: Entry }) {
  const { text, format } = useDeviceWords()
  const didWhat = useOperationWords()
  const { command } = entry
  const contract = command ? contractOf(command.name) : undefined
  return (
    <div className={styles.sealed}>
      {command && contract ? (
        <>
          <b>{didWhat(command.name)}</b>
          <p className="pp-meta">{text.sealed.written(format.instant(command.occurredAt))}</p>
          {wordsIn(command.input).map((words) => (
            <p key={words} className={styles.words}>
              {words}
            </p>
          ))}
        </>
      ) : (
        <>
          <b>{text.sealed.unknown}</b>
          <p className="pp-meta">{text.sealed.unknownHelp}</p>
        </>
      )}
      <Settle entry={entry} contract={contract} />
    </div>
  )
}

function Settle({ entry, contract }: { entry: Entry; contract: Command | undefined }) {
  const { text } = useDeviceWords()
  const [isDiscarding, setDiscarding] = useState(false)
  const { send, isSending, problem } = useSendAsWritten(entry, contract)
  const discard = useCommand(settleSealedEntry, { invalidates: [listSealedEntries] })
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className={styles.settle}>
        {contract && (
          <Button small isBusy={isSending} onClick={() => void send()}>
            {text.sealed.send}
          </Button>
        )}
        <Button small kind="ghost" onClick={() => setDiscarding(true)}>
          {text.sealed.discard}
        </Button>
      </div>
      <ConfirmDrawer
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        title={text.sealed.discardTitle}
        confirmLabel={text.sealed.discard}
        isBusy={discard.isSending}
        problem={discard.problem}
        onConfirm={() => void discard.send({ id: entry.id, outcome: 'discarded' })}
      >
        <p>{text.sealed.discardHelp}</p>
      </ConfirmDrawer>
    </>
  )
}

/** Sends the entry as the device would have: with its own command id and moment, so that it can only count once. */
function useSendAsWritten({ id, command }: Entry, contract: Command | undefined) {
  const settle = useCommand(settleSealedEntry, { invalidates: [listSealedEntries] })
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    if (!command || !contract) return
    setSending(true)
    setProblem(null)
    try {
      const { commandId, occurredAt } = command
      await sendOnce(contract, command.input as never, { commandId, occurredAt }).catch(unlessDone)
      await settle.send({ id, outcome: 'sent' })
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setSending(false)
    }
  }
  return { send, isSending: isSending || settle.isSending, problem: problem ?? settle.problem }
}

/** The device had sent it before it was closed, and never heard the answer. */
function unlessDone(error: unknown): void {
  if (problemOf(error).type !== 'already-done') throw error
}
