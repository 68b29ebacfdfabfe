import { canReceive } from '#capabilities/referrals/model/service.ts'
import { groupOf } from '#capabilities/referrals/model/welcome-group.ts'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useActor } from '#platform/web/session.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { type FormProps, personIn, withReceiver } from './offer-draft.ts'
import { type PlaceHints, WithPlaceHints } from './public.tsx'
import { useOrganisations } from './use-organisations.ts'
import { useSendingText } from './use-sending-text.ts'

/** Whom to ask. For a place to stay, shelters with their free places come first. */
export function ReceiverChoice(props: FormProps) {
  const person = personIn(props.prepared, props.draft)
  const group = props.draft.service === 'shelter' && person ? groupOf(person) : null
  return <WithPlaceHints group={group}>{(hints) => <Choice {...props} hints={hints} />}</WithPlaceHints>
}

function Choice({ prepared, draft, onChange, hints }: FormProps & { hints: PlaceHints }) {
  const text = useSendingText()
  const { language } = useLanguage()
  const { organisations } = useOrganisations()
  const actor = useActor()
  const receivers = organisations.filter(({ id, kind }) => canReceive(kind as 'shelter') && id !== actor.organisationId)
  const hinted = receivers.filter(({ id }) => hints.has(id))
  const others = receivers.filter(({ id }) => !hints.has(id))
  const choose = (id: string) => id !== '' && onChange(withReceiver(prepared, draft, id))
  return (
    <>
      {hinted.length > 0 && (
        <RadioCards
          label={text.receiver}
          help={text.receiverHelp}
          choices={hinted.map(({ id, name }) => ({ code: id, label: name[language], help: hints.get(id) ?? '' }))}
          value={draft.toOrganisationId}
          onChange={choose}
        />
      )}
      <SelectField
        label={hinted.length > 0 ? text.otherReceiver : text.receiver}
        choices={others.map(({ id, name }) => ({ code: id, label: name[language] }))}
        value={others.some(({ id }) => id === draft.toOrganisationId) ? (draft.toOrganisationId ?? '') : ''}
        onChange={choose}
      />
    </>
  )
}
