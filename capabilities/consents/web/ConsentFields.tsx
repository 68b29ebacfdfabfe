import { purposes, type Purpose } from '#capabilities/consents/model/consent.ts'
import { usualParts } from '#capabilities/consents/model/usual-parts.ts'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { ChildFields } from './ChildFields.tsx'
import type { ConsentDraft } from './consent-draft.ts'
import styles from './consents.module.css'
import { InformedFields } from './InformedFields.tsx'
import type { ConsentArticle, NamedOrganisation } from './named.ts'
import type { Proof } from './proof.ts'
import { ProofFields } from './ProofFields.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { ScopeFields } from './ScopeFields.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  value: ConsentDraft
  onChange: (draft: ConsentDraft) => void
  /** Also whoever may be a child: then a guardian is asked about, and the child is heard. */
  isChild: boolean
  /** Who could receive, and by what name those already chosen are read out. */
  organisations: readonly NamedOrganisation[]
  articles?: readonly ConsentArticle[]
  /** A signature or a voice, sent by whoever holds the form once the answer is recorded. */
  proof: Proof | null
  onProof: (proof: Proof | null) => void
  /** What the surrounding step has settled: it is read out and cannot be changed here. */
  fixed?: { purpose?: true; recipients?: true; parts?: true }
}

/** Asking for consent: what for, who, what, until when; read out; explained how; and the answer, of which no is one. */
export function ConsentFields(props: Props) {
  const { value, onChange, isChild, organisations, articles = [], proof, onProof, fixed = {} } = props
  const text = useText({ en, lo })
  const set = (change: Partial<ConsentDraft>) => onChange({ ...value, ...change })
  const choosePurpose = (purpose: Purpose) =>
    set({ purpose, days: null, ...(fixed.parts ? {} : { parts: usualParts[purpose] }) })
  return (
    <div className={styles.form}>
      {!fixed.purpose && (
        <RadioCards
          label={text.form.purpose}
          help={text.form.purposeHelp}
          choices={purposes.map((code) => ({ code, label: text.purposes[code] }))}
          value={value.purpose}
          onChange={(code) => choosePurpose(code as Purpose)}
          isPaired
        />
      )}
      {value.purpose !== null && (
        <ScopeFields value={value} onChange={set} organisations={organisations} fixed={fixed} />
      )}
      <ReadAloud draft={value} organisations={organisations} isChild={isChild} />
      <InformedFields value={value} onChange={set} />
      {isChild && <ChildFields value={value} onChange={set} />}
      <AnswerFields value={value} onChange={set} isChild={isChild} articles={articles} />
      {value.answer === 'agrees' && value.manner !== null && (
        <ProofFields
          key={value.manner}
          isAloud={value.manner === 'aloud'}
          proof={proof}
          onProof={onProof}
          without={value.withoutProof ?? null}
          onWithout={(withoutProof) => set({ withoutProof })}
        />
      )}
    </div>
  )
}
