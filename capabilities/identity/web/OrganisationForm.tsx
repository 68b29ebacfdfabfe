import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { createOrganisation, listOrganisations } from '../model/api-administration.ts'
import { organisationKinds, type OrganisationKind } from '../model/organisation.ts'
import { ProvinceChoice } from './ProvinceChoice.tsx'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

interface Props {
  organisations: OutputOf<typeof listOrganisations>['organisations']
  onDone: () => void
}

export function OrganisationForm({ organisations, onDone }: Props) {
  const words = useText({ en, lo })
  const text = words.organisations
  const { language } = useLanguage()
  const [id] = useState(uuidv7)
  const [typed, setTyped] = useState({ en: '', lo: '', kind: '', parentId: '' })
  const [provinces, setProvinces] = useState<string[]>([])
  const create = useCommand(createOrganisation, { invalidates: [listOrganisations], onDone })
  const errors = useProblemText().fields(create.problem)
  const set = (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value }))
  const submit = () => {
    const { kind, parentId } = typed
    const name = { en: typed.en, lo: typed.lo }
    void create.send({ id, kind: kind as OrganisationKind, name, provinces, parentId: parentId || null })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={text.nameLo}
        lang="lo"
        required
        value={typed.lo}
        onChange={set('lo')}
        error={errors['name.lo']}
      />
      <TextField
        label={text.nameEn}
        lang="en"
        required
        value={typed.en}
        onChange={set('en')}
        error={errors['name.en']}
      />
      <SelectField
        label={text.kind}
        choices={organisationKinds.map((code) => ({ code, label: words.kinds[code] }))}
        value={typed.kind}
        onChange={set('kind')}
        error={errors['kind']}
      />
      <SelectField
        label={text.parent}
        help={text.noParent}
        isOptional
        value={typed.parentId}
        onChange={set('parentId')}
        choices={organisations.map((each) => ({ code: each.id, label: each.name[language] }))}
      />
      <ProvinceChoice label={text.provinces} chosen={provinces} onChange={setProvinces} />
      <ProblemNotice problem={create.problem} />
      <Button kind="primary" type="submit" wide isBusy={create.isSending}>
        {text.submit}
      </Button>
    </form>
  )
}
