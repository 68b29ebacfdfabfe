import type { Group } from '#capabilities/referrals/model/welcome-group.ts'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { type PlaceHints, WithPlaceHints } from './public.tsx'
import { useReferralText } from './use-referral-words.ts'

interface Organisation {
  id: string
  name: { en: string; lo: string }
}

interface Props {
  group: Group
  organisations: readonly Organisation[]
  value: string | null
  onChange: (id: string | null) => void
}

/** Organisations with a free place first, as cards; all others in a list. */
export function OtherPlaces({ group, organisations, value, onChange }: Props) {
  return (
    <WithPlaceHints group={group}>
      {(hints) => <Choice hints={hints} organisations={organisations} value={value} onChange={onChange} />}
    </WithPlaceHints>
  )
}

function Choice({ hints, organisations, value, onChange }: Omit<Props, 'group'> & { hints: PlaceHints }) {
  const text = useReferralText()
  const { language } = useLanguage()
  const known = organisations.filter(({ id }) => hints.has(id))
  const others = organisations.filter(({ id }) => !hints.has(id))
  return (
    <>
      {known.length > 0 && (
        <RadioCards
          label={text.declining.elsewhere}
          choices={known.map(({ id, name }) => ({ code: id, label: name[language], help: hints.get(id) ?? '' }))}
          value={value}
          onChange={onChange}
        />
      )}
      <SelectField
        label={known.length > 0 ? text.otherPlace : text.declining.elsewhere}
        isOptional
        choices={others.map(({ id, name }) => ({ code: id, label: name[language] }))}
        value={others.some(({ id }) => id === value) ? (value ?? '') : ''}
        onChange={(id) => onChange(id === '' ? null : id)}
      />
    </>
  )
}
