import { guardianStandings, type Informed } from '#capabilities/consents/model/consent.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import type { ConsentDraft } from './consent-draft.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  value: ConsentDraft
  onChange: (change: Partial<ConsentDraft>) => void
}

/** A child is heard, and whoever came along as guardian is looked at before anything is signed. */
export function ChildFields({ value, onChange }: Props) {
  const text = useText({ en, lo })
  const isOff = value.guardian !== null && !mayConsent(value.guardian)
  return (
    <>
      <TextArea
        label={text.form.childView}
        help={text.form.childViewHelp}
        value={value.childView}
        onChange={(childView) => onChange({ childView })}
        maxLength={4000}
      />
      <div className={styles.quick}>
        {text.form.childQuick.map((words) => (
          <Button key={words} small kind="ghost" onClick={() => onChange({ childView: words })}>
            {words}
          </Button>
        ))}
      </div>
      <RadioCards
        label={text.form.guardian}
        help={text.form.guardianHelp}
        choices={guardianStandings.map((code) => ({ code, label: text.guardians[code] }))}
        value={value.guardian}
        onChange={(code) => {
          const guardian = code as NonNullable<Informed['guardian']>
          const keeps = mayConsent(guardian) || value.answer !== 'agrees'
          onChange({ guardian, ...(keeps ? {} : { answer: null }) })
        }}
        isPaired
      />
      {isOff && <Notice tone="attention">{text.form.guardianOff}</Notice>}
    </>
  )
}

/** The same rule as model/rules.ts: only a parent or a guardian by law. */
export function mayConsent(guardian: Informed['guardian']): boolean {
  return guardian === 'parent' || guardian === 'legal'
}
