import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { ownNames } from './language-names.ts'
import { en } from './text-listen.en.ts'
import { lo } from './text-listen.lo.ts'

/** Khmu is written in Lao letters here, so it is shaped and broken as Lao is. */
const scriptOf = (language: ListenLanguage) => (language === 'kjg' ? 'lo' : language)

/** By its own name, and below it by the name in the reader's language where that is another one. */
export function LanguageName({ language }: { language: ListenLanguage }) {
  const { languages } = useText({ en, lo })
  const own = ownNames[language]
  return (
    <span className={styles.name}>
      <b lang={scriptOf(language)}>{own}</b>
      {languages[language] !== own && <span>{languages[language]}</span>}
    </span>
  )
}
