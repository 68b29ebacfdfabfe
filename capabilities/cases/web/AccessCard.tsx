import { IconBuilding } from '@tabler/icons-react'
import type { AccessOfCase, CaseFile } from '#capabilities/cases/model/file.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useActor } from '#platform/web/session.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './cases.module.css'
import { caseTabs } from './public.tsx'
import { useCasesText } from './use-cases-text.ts'
import { usePartWords, useWords } from './use-words.ts'

/** Who may see something of her, what, and until when. */
export function AccessCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const format = useFormat()
  const { roles } = useActor()
  const log = caseTabs(roles).find((tab) => tab.key === 'access')
  const { language } = useLanguage()
  return (
    <Card label={text.accessTitle}>
      <CardHead title={text.accessTitle} count={format.number(file.access.length)} />
      <ul className={styles.accessList}>
        {file.access.map((line) => (
          <AccessLine key={`${line.granteeId} ${line.relation}`} line={line} />
        ))}
      </ul>
      {log && (
        <p className={styles.quietRow}>
          <TextLink to={`/cases/${file.summary.code}/access`}>{log.label[language]}</TextLink>
        </p>
      )}
    </Card>
  )
}

function AccessLine({ line }: { line: AccessOfCase }) {
  const text = useCasesText()
  const words = useWords()
  const partWords = usePartWords()
  const format = useFormat()
  const { language } = useLanguage()
  const name = line.name ?? line.organisation?.[language] ?? words.relation[line.relation]
  // What is only offered shows alias and code, until it is accepted.
  const isOffer = line.relation === 'referral' && line.parts.every((part) => part === 'offer')
  const relation = isOffer ? text.offered : words.relation[line.relation]
  const until = line.until && text.accessUntil(format.dayNear(format.day(line.until)))
  return (
    <li>
      <span className={styles.initials} aria-hidden="true">
        {line.name ? initialsOf(line.name) : <IconBuilding size={16} stroke={1.75} />}
      </span>
      <span>
        <span className={styles.accessName}>{name}</span>
        <span className={styles.helper}>
          {[text.accessParts(relation, partWords(line.parts)), until].filter(Boolean).join(', ')}
        </span>
      </span>
    </li>
  )
}

/** Two letters of a name; grapheme by grapheme, because Lao vowels stand before and above their consonant. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean).slice(0, 2)
  const segmenter = new Intl.Segmenter()
  return words.map((word) => [...segmenter.segment(word)][0]?.segment ?? '').join('')
}
