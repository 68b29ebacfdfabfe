import type { ReactNode } from 'react'
import { Brand } from '#platform/web/kit/Brand.tsx'
import { GreatFlower } from '#platform/web/kit/GreatFlower.tsx'
import { LanguageSwitch } from '#platform/web/kit/LanguageSwitch.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { WovenHem } from '#platform/web/kit/WovenHem.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import styles from './SignInFrame.module.css'

/** The indigo side with the flower, and a quiet column beside it. Help for the public stays one link away. */
export function SignInFrame({ children }: { children: ReactNode }) {
  const text = useText({ en, lo })
  return (
    <div className={styles.frame}>
      <section className={styles.brand}>
        <div className={styles.hem}>
          <WovenHem along="left" />
        </div>
        <div className={styles.hemAcross}>
          <WovenHem along="top" />
        </div>
        <GreatFlower className={styles.flower} />
        <div className={styles.mark}>
          <Brand look="plain" />
        </div>
        <div className={styles.words}>
          <p lang="lo" className={styles.motto}>
            {lo.motto}
          </p>
          <p lang="en" className={styles.mottoEnglish}>
            {en.motto}
          </p>
          <p className={styles.about}>{text.about}</p>
        </div>
      </section>
      <section className={styles.side}>
        <div className={styles.top}>
          <TextLink to="/help">{text.publicHelp}</TextLink>
          <LanguageSwitch />
        </div>
        <div className={styles.form}>{children}</div>
        <p className={styles.foot}>{text.shared}</p>
      </section>
    </div>
  )
}
