import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { listProtocols } from '#capabilities/screening/model/api.ts'
import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'
import { groups, settings } from '#capabilities/screening/model/screening.ts'
import { PlacePicker } from '#capabilities/places/web/public.tsx'
import type { PlaceKind } from '#capabilities/places/model/place.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { screeningDraft, type SetUp } from './draft.ts'
import { LanguageField } from './LanguageField.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { en as listEn } from './text-list.en.ts'
import { lo as listLo } from './text-list.lo.ts'

interface Props {
  protocols: OutputOf<typeof listProtocols>['protocols']
  initial: SetUp | null
  onDone: () => void
}

const anyPlace: readonly PlaceKind[] = ['checkpoint', 'zone', 'province', 'district']

/** Chosen once at a place; the next screening starts with the same. */
export function SetUpStep({ protocols, initial, onDone }: Props) {
  const text = useText({ en, lo })
  const list = useText({ en: listEn, lo: listLo })
  const format = useFormat()
  const { language } = useLanguage()
  const first = protocols.find((protocol) => protocol.asked > 0)!
  const [setUp, setSetUp] = useState<SetUp>(
    initial ?? { protocol: first, setting: 'checkpoint', place: null, group: null, language: 'lo' },
  )
  const change = (part: Partial<SetUp>) => setSetUp((now) => ({ ...now, ...part }))
  const done = () => {
    const { id, version } = protocols.find((protocol) => protocol.id === setUp.protocol.id)!
    screeningDraft.change({ setUp: { ...setUp, protocol: { id, version } } })
    onDone()
  }
  const { setUp: words } = text
  return (
    <>
      <PageHead title={words.title} context={words.context} />
      <SelectField
        label={words.setting}
        choices={settings.map((code) => ({ code, label: list.settings[code] }))}
        value={setUp.setting}
        onChange={(setting) => change({ setting: (setting || 'other') as SetUp['setting'] })}
      />
      <PlacePicker
        label={words.place}
        isOptional
        kinds={anyPlace}
        value={setUp.place}
        onChange={(place) => change({ place })}
      />
      <SelectField
        label={words.group}
        isOptional
        choices={groups.map((code) => ({ code, label: text.groups[code] }))}
        value={setUp.group ?? ''}
        onChange={(group) => change({ group: (group || null) as SetUp['group'] })}
      />
      <RadioCards
        label={words.protocol}
        value={setUp.protocol.id}
        onChange={(id) => change({ protocol: { id, version: '' } })}
        choices={protocols.map((protocol) => ({
          code: protocol.id,
          label: protocol.title[language],
          help: `${protocol.purpose[language]} · ${words.questions(format.number(protocol.asked))}`,
          ...(protocol.asked === 0 ? { because: words.notYet } : {}),
        }))}
      />
      <LanguageField
        protocolId={setUp.protocol.id}
        value={setUp.language}
        onChange={(language: ListenLanguage) => change({ language })}
      />
      <ActionBar>
        <Button
          kind="primary"
          wide
          onClick={done}
          iconAfter={<IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
        >
          {words.go}
        </Button>
      </ActionBar>
    </>
  )
}
