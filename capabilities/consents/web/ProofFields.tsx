import { useState } from 'react'
import { type WithoutProof, withoutProofReasons } from '#capabilities/consents/model/consent.ts'
import { PhotoPicker, SignaturePad, VoiceRecorder } from '#capabilities/documents/web/public.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import type { Proof } from './proof.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { usePadWords } from './use-pad-words.ts'

interface Props {
  /** Aloud: the voice. In writing: the mark of a hand, on the screen or on paper. */
  isAloud: boolean
  proof: Proof | null
  onProof: (proof: Proof | null) => void
  without?: WithoutProof | null
  /** Left out where a proof comes later: there is nothing to skip then. */
  onWithout?: (reason: WithoutProof | null) => void
}

/** What is kept beside the words, if the person wishes. It is offered and never asked for twice: no law demands it. */
export function ProofFields({ isAloud, proof, onProof, without, onWithout }: Props) {
  const { proof: text } = useText({ en, lo })
  return (
    <fieldset className={styles.plain}>
      <legend className={styles.legend}>{isAloud ? text.aloud : text.written}</legend>
      <p className={styles.help}>{text.help}</p>
      {isAloud ? (
        <VoiceRecorder
          value={proof?.kind === 'voice' ? proof.content : null}
          onChange={(content) => onProof(content && { kind: 'voice', content })}
        />
      ) : (
        <MarkFields proof={proof} onProof={onProof} />
      )}
      {onWithout && !proof && (
        <div className={styles.without}>
          <SelectField
            label={text.without}
            isOptional
            choices={withoutProofReasons.map((code) => ({ code, label: text.reasons[code] }))}
            value={without ?? ''}
            onChange={(code) => onWithout((code || null) as WithoutProof | null)}
          />
        </div>
      )}
    </fieldset>
  )
}

type Way = 'signature' | 'thumb' | 'photo-of-document'

function MarkFields({ proof, onProof }: Pick<Props, 'proof' | 'onProof'>) {
  const pad = usePadWords()
  const [way, setWay] = useState<Way>('signature')
  const content = proof?.kind === way ? proof.content : null
  const change = (made: Blob | null) => onProof(made && { kind: way, content: made })
  const choose = (chosen: Way) => {
    setWay(chosen)
    onProof(null)
  }
  return (
    <div className={styles.mark}>
      <SegmentedChoice label={pad.ways} choices={pad.choices} value={way} onChange={choose} />
      {way === 'photo-of-document' ? (
        <>
          <p className="pp-quiet">{pad.paperHelp}</p>
          <PhotoPicker value={content} onChange={change} />
        </>
      ) : (
        <SignaturePad key={way} kind={way} hasMark={content !== null} onChange={change} />
      )}
    </div>
  )
}
