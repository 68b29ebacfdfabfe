import type { NeedInFile } from '#capabilities/cases/model/file.ts'
import type { NeedState } from '#capabilities/cases/model/need.ts'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './cases.module.css'
import { NeedIcon } from './need-icons.tsx'
import type { Sex } from './text.en.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

const tones = {
  wanted: 'outlined',
  agreed: 'ok',
  booked: 'ok',
  'in-progress': 'primary',
  done: 'plain',
  'her-decision': 'attention',
} as const satisfies Record<NeedState, string>

/** What, in her own words; what is done about it and by whom; how it stands and by when. */
export function NeedRow({ need, sex, onChange }: { need: NeedInFile; sex: Sex; onChange?: () => void }) {
  const text = useCasesText()
  const words = useWords()
  const format = useFormat()
  const { language } = useLanguage()
  const helper = need.helper ?? need.helperOrganisation?.[language]
  return (
    <li className={styles.need} data-done={need.state === 'done' || undefined}>
      <span className={styles.needIcon} aria-hidden="true">
        <NeedIcon kind={need.kind} />
      </span>
      <span className={styles.needWhat}>
        <b>{words.need[need.kind]}</b>
        {need.urgent && need.state !== 'done' && <span className={styles.urgent}>{text.urgentNeed}</span>}
        {need.words && <span className={styles.quote}>“{need.words}”</span>}
        <WaitsMark id={need.id} />
      </span>
      <span className={styles.needHow}>
        {need.arrangement}
        {helper && <span className={styles.helper}>{helper}</span>}
      </span>
      <span className={styles.needEnd}>
        <StatusPill tone={tones[need.state]}>
          {need.state === 'her-decision' ? text.decides(sex) : words.needState[need.state]}
        </StatusPill>
        {need.due && <span className={styles.helper}>{text.by(format.dayNear(need.due))}</span>}
        {onChange && (
          <button type="button" className="pp-link" onClick={onChange} data-pp-no-print>
            {text.changeNeed}
            <span className="pp-unseen">: {words.need[need.kind]}</span>
          </button>
        )}
      </span>
    </li>
  )
}
