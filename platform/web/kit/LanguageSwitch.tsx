import { useLanguage } from '#platform/web/text/language.ts'
import styles from './LanguageSwitch.module.css'

const languages = [
  { code: 'lo', label: 'ລາວ' },
  { code: 'en', label: 'English' },
] as const

/** Each language by its own name, whichever is on. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  return (
    <div className={styles.switch} role="group" aria-label={language === 'lo' ? 'ພາສາ' : 'Language'}>
      {languages.map(({ code, label }) => (
        <button key={code} type="button" lang={code} aria-pressed={language === code} onClick={() => setLanguage(code)}>
          {label}
        </button>
      ))}
    </div>
  )
}
