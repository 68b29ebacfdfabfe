import { LanguageSwitch } from '#platform/web/kit/LanguageSwitch.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { WovenHem } from '#platform/web/kit/WovenHem.tsx'
import { useKitText } from '#platform/web/kit/use-kit-text.ts'
import { useAppearance } from '#platform/web/theme/appearance.ts'
import type { Appearance } from '#platform/web/theme/appearance.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { Section } from './Section.tsx'
import { SheetFields } from './SheetFields.tsx'
import { SheetLists } from './SheetLists.tsx'
import { SheetMarks } from './SheetMarks.tsx'
import { SheetPeople } from './SheetPeople.tsx'
import { useSheetText } from './use-sheet-text.ts'
import styles from './Sheet.module.css'

export function Sheet() {
  const text = useSheetText()
  const kit = useKitText()
  const { appearance, setAppearance } = useAppearance()
  const words = useText({ en, lo })
  const themes = (['device', 'light', 'dark', 'sunlight'] as const).map((code) => ({ code, label: words[code] }))
  return (
    <>
      <WovenHem along="top" />
      <div className={styles.sheet}>
        <PageHead
          title={text.title}
          context={text.context}
          action={
            <>
              <LanguageSwitch />
              <StatusPill tone="outlined">{kit.demonstration}</StatusPill>
            </>
          }
        />
        <div className={styles.columns}>
          <div>
            <SheetPeople />
            <Section title={text.theme}>
              <RadioRows
                label={text.theme}
                choices={themes}
                value={appearance}
                onChange={(code) => setAppearance(code as Appearance)}
              />
            </Section>
          </div>
          <div>
            <SheetMarks />
          </div>
          <div>
            <SheetFields />
          </div>
        </div>
        <SheetLists />
      </div>
    </>
  )
}
