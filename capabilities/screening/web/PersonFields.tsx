import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import type { PersonDraft } from './draft.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

const sexes = ['female', 'male', 'other', 'unknown'] as const
const ageBases = ['known-years', 'estimated', 'may-be-a-child', 'unknown'] as const

interface Props {
  person: PersonDraft
  /** Sentences by the path of the field. */
  errors: Readonly<Record<string, string>>
  onChange: (part: Partial<PersonDraft>) => void
}

export function PersonFields({ person, errors, onChange }: Props) {
  const { person: words } = useText({ en, lo })
  return (
    <>
      <TextField
        label={words.alias}
        help={words.aliasHelp}
        error={errors['newPerson.alias']}
        value={person.alias}
        maxLength={40}
        onChange={(alias) => onChange({ alias })}
      />
      <RadioCards
        label={words.age}
        isPaired
        value={person.ageBasis || null}
        onChange={(ageBasis) => onChange({ ageBasis })}
        choices={ageBases.map((code) => ({
          code,
          label: words.ages[code],
          ...(code === 'may-be-a-child' ? { help: words.mayBeAChildHelp } : {}),
        }))}
      />
      {wantsYears(person) && (
        <TextField
          label={words.years}
          error={errors['newPerson.age.years']}
          value={person.years}
          inputMode="numeric"
          maxLength={3}
          onChange={(years) => onChange({ years: latinDigits(years) })}
        />
      )}
      <div className={styles.labelled}>
        <p>{words.sex}</p>
        <SegmentedChoice
          label={words.sex}
          choices={sexes.map((code) => ({ code, label: words.sexes[code] }))}
          value={person.sex as (typeof sexes)[number]}
          onChange={(sex) => onChange({ sex })}
        />
      </div>
      <TextField
        label={words.name}
        help={words.nameHelp}
        isOptional
        error={errors['newPerson.names.0.text']}
        value={person.name}
        maxLength={120}
        onChange={(name) => onChange({ name })}
      />
    </>
  )
}

export function wantsYears({ ageBasis }: PersonDraft): boolean {
  return ageBasis === 'known-years' || ageBasis === 'estimated'
}

/** Lao digits are typed on Lao keyboards and mean the same. */
function latinDigits(text: string): string {
  return text.replace(/[\u0ed0-\u0ed9]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0)).replace(/\D/g, '')
}
