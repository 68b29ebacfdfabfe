import { IconPlus, IconX } from '@tabler/icons-react'
import { nameKinds } from '#capabilities/persons/model/person.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import type { PersonDraft } from './person-draft.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Names = PersonDraft['names']

interface Props {
  names: Names
  errors: Readonly<Record<string, string>>
  onChange: (names: Names) => void
}

/** Names as somebody says or writes them; the script is seen from the letters. One word is a whole name, and none is allowed. */
export function NameFields({ names, errors, onChange }: Props) {
  const text = useText({ en, lo })
  const kinds = nameKinds.map((code) => ({ code, label: text.nameKinds[code] }))
  const set = (index: number, change: Partial<Names[number]>) =>
    onChange(names.map((name, at) => (at === index ? { ...name, ...change } : name)))
  return (
    <div className={styles.group}>
      {names.map((name, index) => (
        <div key={index} className={styles.nameRow}>
          <TextField
            label={text.form.name}
            help={index === 0 ? text.form.nameHelp : undefined}
            isOptional
            error={errors[`names.${index}.text`]}
            value={name.text}
            maxLength={120}
            onChange={(value) => set(index, { text: value })}
          />
          {index > 0 && (
            <div className={styles.nameKind}>
              <SelectField
                label={text.form.nameKind}
                choices={kinds}
                value={name.kind}
                onChange={(code) => set(index, { kind: (code || 'also-known-as') as Names[number]['kind'] })}
              />
              <IconButton label={text.form.removeName} onClick={() => onChange(names.filter((_, at) => at !== index))}>
                <IconX size={20} stroke={1.75} aria-hidden="true" />
              </IconButton>
            </div>
          )}
        </div>
      ))}
      {names.length < 6 && (
        <Button
          kind="ghost"
          small
          icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => onChange([...names, { text: '', kind: 'also-known-as' }])}
        >
          {text.form.addName}
        </Button>
      )}
    </div>
  )
}
