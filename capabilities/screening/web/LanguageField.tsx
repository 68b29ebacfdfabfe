import { listClipLanguages } from '#capabilities/screening/model/api-clips.ts'
import { type ListenLanguage, listenLanguages } from '#capabilities/screening/model/listen-languages.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text-listen.en.ts'
import { lo } from './text-listen.lo.ts'

interface Props {
  protocolId: string
  value: string
  onChange: (language: ListenLanguage) => void
}

/** The person's own language, with how many of the chosen questions can be listened to in it. */
export function LanguageField({ protocolId, value, onChange }: Props) {
  const words = useText({ en, lo })
  const format = useFormat()
  const counts = useAsk(listClipLanguages, {}).data?.protocols.find((each) => each.protocol === protocolId)
  const inUse = (code: string) => counts?.languages.find(({ language }) => language === code)?.inUse ?? 0
  const chosen = listenLanguages.find((code) => code === value) ?? 'lo'
  const asked = counts?.asked ?? 0
  const total = format.number(asked)
  const help = () => {
    const name = words.languages[chosen]
    if (inUse(chosen) === 0) return words.setUp.nothing(name)
    if (inUse(chosen) === asked) return words.setUp.complete(name)
    return words.setUp.partly(format.number(inUse(chosen)), total, name)
  }
  return (
    <SelectField
      label={words.setUp.language}
      help={asked > 0 ? help() : undefined}
      choices={listenLanguages.map((code) => ({
        code,
        label:
          asked > 0
            ? `${words.languages[code]} · ${words.setUp.countOf(format.number(inUse(code)), total)}`
            : words.languages[code],
      }))}
      value={chosen}
      onChange={(code) => onChange((code || 'lo') as ListenLanguage)}
    />
  )
}
