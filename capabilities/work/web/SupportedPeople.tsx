import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CountFlower } from '#platform/web/kit/CountFlower.tsx'
import { PetalNumber } from '#platform/web/kit/PetalNumber.tsx'
import { type Phase, phases } from '#platform/web/kit/phases.ts'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useKitText } from '#platform/web/kit/use-kit-text.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './work.module.css'

const codes = [
  'identification',
  'first-assistance',
  'longer-term-protection',
  'return-and-inclusion',
  'justice',
] as const

/** How many people are in each phase: the flower and, beside it, the same numbers in words. */
export function SupportedPeople({
  phases: counted,
  supported,
}: {
  phases: Readonly<Record<string, number>>
  supported: number
}) {
  const text = useText({ en, lo })
  const kit = useKitText()
  const format = useFormat()
  const counts = Object.fromEntries(phases.map((phase) => [phase, counted[codes[phase - 1]!] ?? 0])) as Record<
    Phase,
    number
  >
  return (
    <Card look="padded" label={text.supported}>
      <CardHead
        title={text.supported}
        count={format.number(supported)}
        action={<TextLink to="/cases">{text.openList}</TextLink>}
      />
      <div className={styles.flower}>
        <CountFlower counts={counts} />
      </div>
      <ul className={styles.phases}>
        {phases.map((phase) => (
          <li key={phase}>
            <PetalNumber phase={phase} />
            <span>{kit.phase[phase]}</span>
            <strong>{format.number(counts[phase])}</strong>
          </li>
        ))}
      </ul>
    </Card>
  )
}
