import { useState } from 'react'
import { correctPerson, findPeople, readPerson } from '#capabilities/persons/model/api.ts'
import { type Sex, sexes } from '#capabilities/persons/model/person.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AgeFields } from './AgeFields.tsx'
import { AliasField } from './AliasField.tsx'
import { ageOf, missingIn, newPersonDraft } from './person-draft.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { WhereFrom } from './WhereFrom.tsx'

/** Only what was changed is sent. An age that nobody touched stays as it was said. */
export function CorrectDrawer({ file, onClose }: { file: PersonFile; onClose: () => void }) {
  const text = useText({ en, lo })
  const { person } = file
  const [draft, setDraft] = useState(() => ({
    ...newPersonDraft(),
    alias: person.alias,
    sex: person.sex,
    languages: person.languages as readonly string[],
    citizenships: person.citizenships as readonly string[],
    homePlace: person.homePlace,
  }))
  const correct = useCommand(correctPerson, { invalidates: [readPerson, findPeople], onDone: onClose })
  const errors = useProblemText().fields(correct.problem)
  const missing = missingIn(draft)
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const correction = {
    ...(draft.alias === person.alias ? {} : { alias: draft.alias }),
    ...(draft.sex === person.sex ? {} : { sex: draft.sex }),
    ...(draft.ageWay === null ? {} : { age: missing === undefined ? ageOf(draft) : { basis: 'unknown' as const } }),
    ...(draft.languages === person.languages ? {} : { languages: [...draft.languages] }),
    ...(draft.citizenships === person.citizenships ? {} : { citizenships: [...draft.citizenships] }),
    ...(draft.homePlace === person.homePlace ? {} : { homePlace: draft.homePlace }),
  }
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.file.correctTitle}
      confirmLabel={text.file.save}
      isBusy={correct.isSending}
      problem={correct.problem}
      because={missing && text.missing[missing]}
      onConfirm={() => void correct.send({ personId: person.id, correction })}
    >
      <div className={styles.form}>
        <p className="pp-quiet">{text.file.correctHelp}</p>
        <AliasField value={draft.alias} error={errors['correction.alias']} onChange={(alias) => set({ alias })} />
        <SelectField
          label={text.form.sex}
          choices={sexes.map((code) => ({ code, label: text.form.sexes[code] }))}
          value={draft.sex}
          onChange={(code) => set({ sex: (code || 'unknown') as Sex })}
        />
        <AgeFields value={draft} onChange={set} />
        <WhereFrom value={draft} onChange={set} />
      </div>
    </ConfirmDrawer>
  )
}
