import { useAsk } from '#platform/web/api/use-ask.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { listSealedEntries } from '../model/api.ts'
import { groupsOf } from '../model/sealed-groups.ts'
import { BegunEntries, SealedThing } from './SealedThing.tsx'
import { useDeviceWords } from './use-device-words.ts'
import { type CommandOf, type Entry, isKnown, useSealedSending } from './use-sealed-sending.ts'
import styles from './Devices.module.css'

export interface SealedEntriesProps {
  /** How this version of the application keeps the command of this name, where it has it. */
  commandOf: CommandOf
  /** What a person wrote, among the codes and ids of an input. */
  wordsIn: (input: unknown) => readonly string[]
}

/** One card for each device that handed something in. Nothing counts until its owner sends it. */
export default function SealedEntries(props: SealedEntriesProps) {
  const entries = useAsk(listSealedEntries, {}).data?.entries ?? []
  const devices = Map.groupBy(entries, (entry) => entry.deviceId)
  return [...devices].map(([id, theirs]) => <FromDevice key={id} entries={theirs} {...props} />)
}

function FromDevice({ entries, commandOf, wordsIn }: SealedEntriesProps & { entries: readonly Entry[] }) {
  const { text, format, nameOf } = useDeviceWords()
  const handedIn = groupsOf(entries, commandOf)
  const { groups, loose } = handedIn
  const sealed = useSealedSending(handedIn, commandOf)
  const { deviceKind: kind, deviceCode: code } = entries[0]!
  const device = nameOf({ kind, code })
  const count = Math.max(groups.length, 1)
  const title = count === 1 ? text.sealed.one(device) : text.sealed.title(format.number(count), device)
  const canSendAll = groups.filter(({ head }) => isKnown(head, commandOf)).length > 1
  return (
    <Card label={title}>
      <CardHead title={title} />
      <p className={styles.sealedHelp}>{text.sealed.help}</p>
      {canSendAll && (
        <div className={styles.sendAll}>
          <Button
            kind="primary"
            isBusy={sealed.sending !== null}
            onClick={() => void sealed.sendAll()}
            aria-describedby={`${code} order`}
          >
            {text.sealed.sendAll}
          </Button>
          <span className="pp-meta" id={`${code} order`}>
            {text.sealed.sendAllHelp}
          </span>
        </div>
      )}
      {groups.map((group, at) => (
        <SealedThing
          key={group.head.id}
          group={group}
          how={group.head.command ? commandOf(group.head.command.name) : undefined}
          isAfter={groups.slice(0, at).some(({ about }) => about !== null && about === group.about)}
          wordsIn={wordsIn}
          sealed={sealed}
        />
      ))}
      {groups.length === 0 && <BegunEntries entries={loose} sealed={sealed} />}
    </Card>
  )
}
