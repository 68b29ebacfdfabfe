import { IconFingerprint, IconFileText, IconMicrophone, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import type { ConsentLine, ConsentProof } from '#capabilities/consents/model/api.ts'
import { OpenDocument } from '#capabilities/documents/web/public.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

const icons = {
  signature: IconSignature,
  thumb: IconFingerprint,
  voice: IconMicrophone,
  'photo-of-document': IconFileText,
  'other-photo': IconFileText,
}

/** Which signature or voice stands for a consent, to be opened with a reason; or why there is none. */
export function KeptWithIt({ line }: { line: Pick<ConsentLine, 'proofs' | 'withoutProof'> }) {
  const { proof: text } = useText({ en, lo })
  const [opened, setOpened] = useState<ConsentProof | null>(null)
  if (line.proofs.length === 0) return line.withoutProof ? text.reasons[line.withoutProof] : text.none
  return (
    <>
      <ul className={styles.proofs}>
        {line.proofs.map((each) => {
          const Icon = icons[each.kind]
          return (
            <li key={each.documentId}>
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              {text.kept[each.kind]}
              <button type="button" className="pp-link" onClick={() => setOpened(each)} data-pp-no-print>
                {text.open}
                <span className="pp-unseen">: {text.kept[each.kind]}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {opened && <OpenDocument document={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
