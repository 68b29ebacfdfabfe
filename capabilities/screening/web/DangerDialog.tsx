import { IconPhone } from '@tabler/icons-react'
import { useSent } from '#capabilities/drafts/web/public.tsx'
import { endAtGate, listMyScreenings } from '#capabilities/screening/model/api.ts'
import { country } from '#countries/chosen.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { screeningDraft, type SetUp, useScreeningDraft } from './draft.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Danger now: what to do, a number that was checked, and the screening waits. The only red of this capability. */
export function DangerDialog({ isOpen, setUp, onPassed }: { isOpen: boolean; setUp: SetUp; onPassed: () => void }) {
  const text = useText({ en, lo })
  const draft = useScreeningDraft()
  const go = useGo()
  const words = text.danger
  const save = useCommand(endAtGate, {
    invalidates: [listMyScreenings],
    onDone: useSent(() => {
      screeningDraft.renew()
      go('/screening')
    }),
  })
  const numbers = country.hotlines.filter(
    (hotline) => hotline.shown && hotline.country === country.code && hotline.number,
  )
  return (
    <Dialog isOpen={isOpen} onClose={onPassed} title={words.title} canDismiss={false}>
      <p>{words.body}</p>
      <p>{words.police}</p>
      {numbers.map((hotline) => (
        <a key={hotline.id} className={styles.call} href={`tel:${hotline.number}`}>
          <IconPhone size={22} stroke={1.75} aria-hidden="true" />
          {words.call(hotline.number!)}
        </a>
      ))}
      <ProblemNotice problem={save.problem} />
      <Button
        kind="danger"
        wide
        isBusy={save.isSending}
        onClick={() =>
          void save.send({
            id: draft.id,
            code: draft.code,
            ...setUp,
            gate: { ...draft.gate, dangerNow: true },
            ending: 'postponed',
            because: 'danger-now',
          })
        }
      >
        {words.record}
      </Button>
      <Button kind="ghost" wide onClick={onPassed}>
        {words.back}
      </Button>
    </Dialog>
  )
}
