import { IconAlertTriangle, IconHeartHandshake, IconPhone, IconShieldLock, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { country } from '#countries/chosen.ts'
import { Brand } from '#platform/web/kit/Brand.tsx'
import { LanguageSwitch } from '#platform/web/kit/LanguageSwitch.tsx'
import { QuickExit } from '#platform/web/kit/QuickExit.tsx'
import { WovenHem } from '#platform/web/kit/WovenHem.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './help.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Whom to call, for somebody without an account. It keeps nothing and can be left in one movement. */
export default function HelpPage() {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const lines = country.hotlines.filter((line) => line.shown && line.number !== null && line.country === country.code)
  return (
    <div className={styles.page}>
      <WovenHem along="top" />
      <header className={styles.head}>
        <Brand />
        <QuickExit />
      </header>
      <h1>{text.title}</h1>
      <p className={styles.promise}>{text.promise}</p>
      <ul className={styles.reasons}>
        <Reason icon={<IconHeartHandshake size={28} stroke={1.75} />} title={text.callTitle} why={text.callWhy} />
        <Reason icon={<IconUsers size={28} stroke={1.75} />} title={text.worryTitle} why={text.worryWhy} />
        <Reason icon={<IconAlertTriangle size={28} stroke={1.75} />} title={text.dangerTitle} why={text.dangerWhy} />
      </ul>
      <LanguageSwitch />
      <p className={styles.private}>
        <IconShieldLock size={20} stroke={1.75} aria-hidden="true" />
        <span>
          {text.private} {text.historyNote}
        </span>
      </p>
      <div className={styles.lines}>
        {lines.length === 0 && <p>{text.noHotline}</p>}
        {lines.map((line) => (
          <div key={line.id} className={styles.line}>
            <a className={styles.call} href={`tel:${line.number}`}>
              <IconPhone size={20} stroke={1.75} aria-hidden="true" />
              {text.call(line.number ?? '')}
            </a>
            <p>{line.owner[language]}</p>
          </div>
        ))}
      </div>
    </div>
  )
}

function Reason({ icon, title, why }: { icon: ReactNode; title: string; why: string }) {
  return (
    <li className={styles.reason}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>
        <strong>{title}</strong>
        <span>{why}</span>
      </span>
    </li>
  )
}
