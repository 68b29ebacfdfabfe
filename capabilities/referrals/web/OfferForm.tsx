import { urgencies, type Urgency } from '#capabilities/cases/model/case.ts'
import { type Service, services } from '#capabilities/referrals/model/service.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { BasisChoice } from './BasisChoice.tsx'
import { type FormProps, needsFor, openParts, personIn, withService } from './offer-draft.ts'
import { ReceiverChoice } from './ReceiverChoice.tsx'
import styles from './sending.module.css'
import { useCodes, useOfferWords } from './use-referral-words.ts'
import { useSendingText } from './use-sending-text.ts'

export function OfferForm(props: FormProps) {
  const { prepared, draft, onChange } = props
  const text = useSendingText()
  const codes = useCodes()
  const words = useOfferWords()
  return (
    <Card look="padded">
      <div className={styles.form}>
        {prepared.persons.length > 1 && (
          <RadioCards
            label={text.whom}
            choices={prepared.persons.map((person) => ({
              code: person.id,
              label: `${person.alias} ${person.code}`,
              help: words.person(person),
            }))}
            value={draft.personId}
            onChange={(personId) =>
              onChange({ ...draft, personId, needIds: [], toOrganisationId: null, newBasis: null, parts: [] })
            }
          />
        )}
        <SelectField
          label={text.service}
          choices={services.map((code) => ({ code, label: codes.service[code] }))}
          value={draft.service ?? ''}
          onChange={(code) => code !== '' && onChange(withService(prepared, draft, code as Service))}
        />
        <NeedChoice {...props} />
        <RadioCards
          label={text.urgency}
          choices={urgencies.map((code) => ({ code, label: codes.urgency[code], help: text.urgencyHelp[code] }))}
          value={draft.urgency}
          onChange={(code) => onChange({ ...draft, urgency: code as Urgency })}
        />
        {draft.service && <ReceiverChoice {...props} />}
        {draft.toOrganisationId && personIn(prepared, draft) && <BasisChoice {...props} />}
        {draft.toOrganisationId && openParts(prepared, draft).length > 0 && <PartChoice {...props} />}
        <TextArea
          label={text.note}
          help={text.noteHelp}
          isOptional
          value={draft.note}
          onChange={(note) => onChange({ ...draft, note })}
          rows={3}
          maxLength={2000}
        />
      </div>
    </Card>
  )
}

function NeedChoice({ prepared, draft, onChange }: FormProps) {
  const text = useSendingText()
  const words = useOfferWords()
  const needs = needsFor(prepared, draft.personId)
  return (
    <fieldset className={styles.checks}>
      <legend>{text.needs}</legend>
      <p className="pp-meta">{needs.length > 0 ? text.needsHelp : text.noNeeds}</p>
      {needs.map((need) => (
        <CheckRow
          key={need.id}
          label={words.need(need.kind)}
          help={need.urgent ? text.urgent : undefined}
          isChecked={draft.needIds.includes(need.id)}
          onChange={(checked) => onChange({ ...draft, needIds: toggled(draft.needIds, need.id, checked) })}
        />
      ))}
    </fieldset>
  )
}

/** As little as the help needs: the usual parts are chosen, and a person adds or takes away within the consent. */
function PartChoice({ prepared, draft, onChange }: FormProps) {
  const text = useSendingText()
  const codes = useCodes()
  return (
    <fieldset className={styles.checks}>
      <legend>{text.parts}</legend>
      <p className="pp-meta">{text.partsHelp}</p>
      <div className={styles.paired}>
        {openParts(prepared, draft).map((part) => (
          <CheckRow
            key={part}
            label={codes.part[part]}
            isChecked={draft.parts.includes(part)}
            onChange={(checked) => onChange({ ...draft, parts: toggled(draft.parts, part, checked) })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function toggled<T>(list: readonly T[], item: T, isIn: boolean): T[] {
  return isIn ? [...list, item] : list.filter((each) => each !== item)
}
