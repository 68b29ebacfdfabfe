import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { suggestAliases } from '#capabilities/persons/model/alias-suggestions.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  value: string
  error: string | undefined
  onChange: (alias: string) => void
}

/** The person chooses a name for use here. Suggestions belong to nobody; a nickname would give somebody away. */
export function AliasField({ value, error, onChange }: Props) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const [seed, setSeed] = useState(() => crypto.getRandomValues(new Uint16Array(1))[0]!)
  return (
    <div className={styles.group}>
      <TextField
        label={text.form.alias}
        help={text.form.aliasHelp}
        error={error}
        value={value}
        onChange={onChange}
        maxLength={40}
      />
      <div role="group" aria-label={text.form.aliasSuggestions} className={styles.pills}>
        {suggestAliases(seed).map((alias) => (
          <button key={alias.en} type="button" className={styles.suggestion} onClick={() => onChange(alias[language])}>
            {alias[language]}
          </button>
        ))}
        <Button
          kind="ghost"
          small
          icon={<IconRefresh size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setSeed(seed + 1)}
        >
          {text.form.aliasMore}
        </Button>
      </div>
    </div>
  )
}
