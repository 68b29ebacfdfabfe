import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type ConsentLine, listConsents } from '#capabilities/consents/model/api.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { AddProofDrawer } from './AddProofDrawer.tsx'
import { ConsentDetails } from './ConsentDetails.tsx'
import styles from './consents.module.css'
import { ReviewDrawer } from './ReviewDrawer.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { stateOf } from './use-consent-words.ts'
import { WithdrawDrawer } from './WithdrawDrawer.tsx'

/** The whole ledger of a person, with what can be done: ask, ask again, withdraw, review, print. */
export function ConsentsView({ person, isTab = false }: { person: string; isTab?: boolean }) {
  const answer = useAsk(listConsents, { person })
  return (
    <Asked answer={answer}>
      {({ person: about, consents }) => <Ledger about={about} consents={consents} isTab={isTab} />}
    </Asked>
  )
}

type Open = { kind: 'withdraw' | 'review' | 'proof'; line: ConsentLine } | null

interface LedgerProps {
  about: PersonSummary
  consents: readonly ConsentLine[]
  /** In a case file, whose one primary action stands in its head. */
  isTab: boolean
}

function Ledger({ about, consents, isTab }: LedgerProps) {
  const text = useText({ en, lo })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const order = consents.toSorted((a, b) => Number(isOff(a)) - Number(isOff(b)))
  return (
    <div className={styles.stack}>
      <Card>
        <CardHead
          title={text.card.title[about.sex]}
          count={consents.length > 0 ? String(consents.length) : undefined}
          action={
            <span data-pp-no-print>
              <ButtonLink
                kind={isTab ? 'line' : 'primary'}
                small
                to={`/consents/${about.code}/new`}
                icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
              >
                {text.page.record}
              </ButtonLink>
            </span>
          }
        />
        {consents.length === 0 && <EmptyState fact={text.card.empty} next={text.card.emptyNext} />}
        {order.map((line) => (
          <ConsentDetails
            key={line.id}
            line={line}
            about={about}
            onWithdraw={() => setOpen({ kind: 'withdraw', line })}
            onReview={() => setOpen({ kind: 'review', line })}
            onAddProof={() => setOpen({ kind: 'proof', line })}
          />
        ))}
      </Card>
      {open?.kind === 'withdraw' && <WithdrawDrawer line={open.line} onClose={close} />}
      {open?.kind === 'proof' && <AddProofDrawer line={open.line} onClose={close} />}
      {open?.kind === 'review' && <ReviewDrawer line={open.line} onClose={close} />}
    </div>
  )
}

function isOff(line: ConsentLine): boolean {
  return stateOf(line) === 'off'
}
