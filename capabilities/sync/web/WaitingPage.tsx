import { useQuery } from '@tanstack/react-query'
import { IconCloudUpload, IconArrowBackUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { SealedEntries } from '#capabilities/devices/web/public.tsx'
import { useOperationWords } from '#capabilities/audit/web/public.tsx'
import { offlineParts } from '#platform/web/device/parts.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { UndoNotice } from '#platform/web/kit/UndoNotice.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { dayOf, useFormat } from '#platform/web/text/format.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { OutboxEntry } from '#platform/web/device/vault.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { openDevice, useOutbox } from './this-device.ts'
import { wordsIn } from './words-in.ts'

/** What this device has not sent yet, and what came back: with its words, the reason, and what can be done. */
export default function WaitingPage() {
  const text = useText({ en, lo }).waiting
  const format = useFormat()
  useTitleBar({ title: text.title, back: '/' })
  const entries = useOutbox()
  const [undone, setUndone] = useState<string | null>(null)
  const back = entries?.filter(({ state }) => state === 'refused') ?? []
  const waiting = entries?.filter(({ state }) => state !== 'refused') ?? []
  return (
    <>
      <PageHead title={text.title} context={text.context} />
      {!entries && <NotCarrying />}
      {entries?.length === 0 && <EmptyState fact={text.emptyFact} next={text.emptyNext} />}
      <div className={styles.column}>
        <HandedIn />
        {back.length > 0 && (
          <Card label={text.cameBack}>
            <CardHead title={text.cameBack} count={format.number(back.length)} />
            <p className={styles.help}>{text.cameBackHelp}</p>
            {back.map((entry) => (
              <CameBack key={entry.seq} entry={entry} />
            ))}
          </Card>
        )}
        {waiting.length > 0 && (
          <Card label={text.title}>
            <CardHead title={text.title} count={text.count(format.number(waiting.length))} />
            {waiting.map((entry) => (
              <Waits key={entry.seq} entry={entry} onUndone={() => setUndone(text.undone)} />
            ))}
          </Card>
        )}
      </div>
      <UndoNotice message={undone} onGone={() => setUndone(null)} />
    </>
  )
}

function NotCarrying() {
  const text = useText({ en, lo }).waiting
  return (
    <EmptyState
      fact={text.closed}
      next={text.closedNext}
      action={
        <ButtonLink to="/me/device" small>
          {text.setUp}
        </ButtonLink>
      }
    />
  )
}

/** What another device of the same person could only hand in sealed: lost, revoked, or without its passphrase. */
function HandedIn() {
  const { data: parts } = useQuery({
    queryKey: ['offline parts'],
    queryFn: () => offlineParts.load(),
    staleTime: Infinity,
  })
  if (!parts) return null
  const commands = new Map(parts.flatMap((part) => part.commands).map((how) => [how.command.name as string, how]))
  return <SealedEntries commandOf={(name) => commands.get(name)} wordsIn={wordsIn} />
}

function Waits({ entry, onUndone }: { entry: OutboxEntry; onUndone: () => void }) {
  const text = useText({ en, lo }).waiting
  return (
    <Entry entry={entry}>
      {entry.state === 'held' && <p className="pp-meta">{text.held}</p>}
      {openDevice()?.stays(entry) ? (
        <p className="pp-meta">{text.stays}</p>
      ) : (
        <Button
          kind="ghost"
          small
          icon={<IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => void openDevice()?.undo(entry.seq).then(onUndone)}
        >
          {text.undo}
        </Button>
      )}
    </Entry>
  )
}

function CameBack({ entry }: { entry: OutboxEntry }) {
  const text = useText({ en, lo }).waiting
  const problemText = useProblemText()
  const [isDiscarding, setDiscarding] = useState(false)
  const device = openDevice()
  return (
    <Entry entry={entry}>
      {entry.problem && <p className={styles.reason}>{text.refused(problemText.problem(entry.problem))}</p>}
      <div className={styles.actions}>
        <Button small onClick={() => void device?.retry(entry.seq)}>
          {text.again}
        </Button>
        {!device?.stays(entry) && (
          <Button small kind="ghost" onClick={() => setDiscarding(true)}>
            {text.discard}
          </Button>
        )}
      </div>
      <ConfirmDrawer
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        title={text.discardTitle}
        confirmLabel={text.discard}
        onConfirm={() => void device?.undo(entry.seq)}
      >
        <p>{text.discardHelp}</p>
        <Wrote entry={entry} />
      </ConfirmDrawer>
    </Entry>
  )
}

function Entry({ entry, children }: { entry: OutboxEntry; children: ReactNode }) {
  const format = useFormat()
  const sentence = useOperationWords()
  return (
    <div className={styles.entry}>
      <IconCloudUpload size={22} stroke={1.75} aria-hidden="true" />
      <div className={styles.entryWords}>
        <b>{sentence(entry.name)}</b>
        <span className="pp-meta">
          {format.dayNear(dayOf(entry.occurredAt))}, {format.time(entry.occurredAt)}
        </span>
        <Wrote entry={entry} />
        <div className={styles.actions}>{children}</div>
      </div>
    </div>
  )
}

function Wrote({ entry }: { entry: OutboxEntry }) {
  const text = useText({ en, lo }).waiting
  const words = wordsIn(entry.input)
  if (words.length === 0) return null
  return (
    <div className={styles.wrote}>
      <span className="pp-meta">{text.wrote}</span>
      {words.map((each) => (
        <blockquote key={each}>{each}</blockquote>
      ))}
    </div>
  )
}
