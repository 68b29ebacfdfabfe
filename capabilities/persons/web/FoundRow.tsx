import type { PersonFound } from '#capabilities/persons/model/person-file.ts'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { EvidenceDiamonds } from '#platform/web/kit/EvidenceDiamonds.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { usePersonWords } from './use-person-words.ts'

/** Five diamonds stand for a name, never as many as it has letters; three say how close the match is. */
export function FoundRow({ found }: { found: PersonFound }) {
  const text = useText({ en, lo })
  const words = usePersonWords()
  const { person, closeness, matched, scripts } = found
  const marks = ([1, 2, 3] as const).map((step) => (step <= closeness ? ('found' as const) : ('empty' as const)))
  return (
    <CardRow
      to={`/people/${person.code}`}
      lead={<WovenTile code={person.code} />}
      title={words.alias(person)}
      code={person.code}
      why={[words.line(person), words.languages(person.languages)].filter(Boolean).join('. ')}
      end={
        <span className={styles.found}>
          {matched === 'name' && (
            <span>
              <span className={styles.hiddenName} aria-hidden="true">
                ◆◆◆◆◆
              </span>
              <span className="pp-unseen">{text.find.nameHidden}</span>{' '}
              {scripts.map((script) => (
                <span key={script} className={styles.script}>
                  {text.scripts[script]}
                </span>
              ))}
            </span>
          )}
          <EvidenceDiamonds
            marks={marks}
            label={matched === 'name' ? text.find.closeness[closeness] : text.find.matched[matched]}
          />
        </span>
      }
    />
  )
}
