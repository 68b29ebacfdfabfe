import { IconArrowRight, IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import type { listProtocols } from '#capabilities/screening/model/api.ts'
import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'
import { gate, type GateCondition, type GateState } from '#capabilities/screening/model/safety-gate.ts'
import { usePlaces } from '#capabilities/places/web/public-names.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { DangerDialog } from './DangerDialog.tsx'
import { screeningDraft, type SetUp, useScreeningDraft } from './draft.ts'
import { EndAtGateDrawer } from './EndAtGateDrawer.tsx'
import { GateConditions } from './GateConditions.tsx'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { en as listEn } from './text-list.en.ts'
import { lo as listLo } from './text-list.lo.ts'
import { en as listenEn } from './text-listen.en.ts'
import { lo as listenLo } from './text-listen.lo.ts'
import { UrgentNeeds } from './UrgentNeeds.tsx'

interface Props {
  setUp: SetUp
  protocol: OutputOf<typeof listProtocols>['protocols'][number] | undefined
  onChangeSetUp: () => void
  onPassed: () => void
}

/** What is looked after before the first question. The button says what is still missing. */
export function GateStep({ setUp, protocol, onChangeSetUp, onPassed }: Props) {
  const text = useText({ en, lo })
  const list = useText({ en: listEn, lo: listLo })
  const { languages } = useText({ en: listenEn, lo: listenLo })
  const { language } = useLanguage()
  const places = usePlaces()
  const { gate: state } = useScreeningDraft()
  const [open, setOpen] = useState<'end' | 'danger' | null>(null)
  const change = (part: Partial<GateState>) => screeningDraft.change({ gate: { ...state, ...part } })
  const decision = gate(state)
  const missing = decision.ready ? undefined : decision.missing[0]
  const where = setUp.place ? places.name(setUp.place) : list.settings[setUp.setting]
  return (
    <>
      <PageHead title={text.gate.title} context={text.gate.context} />
      <p className={styles.where}>
        {[where, protocol?.title[language], languages[setUp.language as ListenLanguage]].filter(Boolean).join(' · ')}{' '}
        <button type="button" className="pp-link" onClick={onChangeSetUp}>
          {text.setUp.change}
        </button>
      </p>
      <GateConditions state={state} onChange={change} />
      <UrgentNeeds state={state} onChange={change} />
      <ActionBar>
        <Button
          kind="primary"
          wide
          className={missing && styles.waiting}
          onClick={() => {
            if (!missing) return onPassed()
            // A danger has no row of its own: it is asked about where it was told.
            return missing === 'no-danger-now' ? setOpen('danger') : showMissing(missing)
          }}
          iconAfter={missing === undefined && <IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
        >
          {missing ? text.gate.missing[missing] : text.gate.begin}
        </Button>
        <div className={styles.ways}>
          <Button kind="ghost" onClick={() => setOpen('end')}>
            {text.gate.another}
          </Button>
          <Button
            kind="ghost"
            className={styles.danger}
            onClick={() => {
              change({ dangerNow: true })
              setOpen('danger')
            }}
            icon={<IconPhone size={20} stroke={1.75} aria-hidden="true" />}
          >
            {text.gate.danger}
          </Button>
        </div>
      </ActionBar>
      <EndAtGateDrawer isOpen={open === 'end'} setUp={setUp} onClose={() => setOpen(null)} />
      <DangerDialog
        isOpen={open === 'danger'}
        setUp={setUp}
        onPassed={() => {
          change({ dangerNow: false })
          setOpen(null)
        }}
      />
    </>
  )
}

/** The button names what is missing, and pressing it leads there. */
function showMissing(missing: GateCondition): void {
  const row = document.querySelector(`[data-condition~='${missing}']`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, select, button')?.focus()
}
