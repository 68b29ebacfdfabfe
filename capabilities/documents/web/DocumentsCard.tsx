import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { listDocuments } from '#capabilities/documents/model/api.ts'
import { documentKinds, type DocumentLine } from '#capabilities/documents/model/document.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { UndoNotice } from '#platform/web/kit/UndoNotice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AddDrawer, type Whose } from './AddDrawer.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import styles from './documents.module.css'
import { OpenDocument } from './OpenDocument.tsx'
import { RemoveDrawer } from './RemoveDrawer.tsx'
import './problem-words.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useRemoval } from './use-removal.ts'

interface Props {
  recordId: string
  title: string
  /** Whom something new may be about; this record alone when left out. */
  whose?: readonly Whose[]
  /** Shown only when there is something: the case beside its people. */
  isQuiet?: boolean
}

/** What is attached to one person or case. */
export function DocumentsCard({ recordId, title, whose, isQuiet = false }: Props) {
  const text = useText({ en, lo })
  const answer = useAsk(listDocuments, { recordId })
  const isClosed = answer.isError && problemOf(answer.error).type === 'not-found'
  if (isQuiet && (isClosed || !answer.data || answer.data.documents.length === 0)) return null
  if (isClosed) {
    return (
      <Card>
        <CardHead title={title} />
        <EmptyState fact={text.closed} next={text.closedNext} />
      </Card>
    )
  }
  return (
    <Asked answer={answer}>
      {(list) => <Listed list={list} title={title} whose={whose ?? [{ id: recordId, name: title }]} />}
    </Asked>
  )
}

interface ListedProps {
  list: OutputOf<typeof listDocuments>
  title: string
  whose: readonly Whose[]
}

type Doing = { kind: 'add' } | { kind: 'open' | 'remove'; line: DocumentLine } | null

function Listed({ list, title, whose }: ListedProps) {
  const text = useText({ en, lo })
  const format = useFormat()
  const [doing, setDoing] = useState<Doing>(null)
  const removal = useRemoval()
  const close = () => setDoing(null)
  const lines = list.documents.filter(({ id }) => id !== removal.removedId)
  const add = (
    <Button
      small
      icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => setDoing({ kind: 'add' })}
      data-pp-no-print
    >
      {text.add}
    </Button>
  )
  return (
    <>
      <Card>
        <CardHead
          title={title}
          count={lines.length > 0 ? format.number(lines.length) : undefined}
          action={list.mayAdd && add}
        />
        <ProblemNotice problem={removal.problem} />
        {lines.length === 0 && <EmptyState fact={text.empty} next={text.emptyNext} />}
        <ByKind lines={lines} onDo={(kind, line) => setDoing({ kind, line })} />
      </Card>
      {doing?.kind === 'add' && <AddDrawer whose={whose} onClose={close} />}
      {doing?.kind === 'open' && (
        <OpenDocument document={{ ...doing.line, documentId: doing.line.id }} onClose={close} />
      )}
      {doing?.kind === 'remove' && (
        <RemoveDrawer
          onClose={close}
          onRemove={(reason) => {
            removal.remove({ documentId: doing.line.id, reason })
            close()
          }}
        />
      )}
      <UndoNotice
        message={removal.removedId === null ? null : text.removed}
        onUndo={removal.undo}
        onGone={removal.settle}
      />
    </>
  )
}

interface ByKindProps {
  lines: readonly DocumentLine[]
  onDo: (kind: 'open' | 'remove', line: DocumentLine) => void
}

function ByKind({ lines, onDo }: ByKindProps) {
  const text = useText({ en, lo })
  return documentKinds.map((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind)
    if (ofKind.length === 0) return null
    return (
      <section key={kind} aria-label={text.groups[kind]}>
        <h3 className={styles.group}>{text.groups[kind]}</h3>
        <ul>
          {ofKind.map((line) => (
            <DocumentRow
              key={line.id}
              line={line}
              onOpen={() => onDo('open', line)}
              onRemove={() => onDo('remove', line)}
            />
          ))}
        </ul>
      </section>
    )
  })
}
