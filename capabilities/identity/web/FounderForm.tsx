import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { Button } from '#platform/web/kit/Button.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { issueText } from '#platform/web/text/problem-text.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { Founder } from '../model/api-means.ts'
import { organisationKinds } from '../model/organisation.ts'
import { en } from './text-account.en.ts'
import { lo } from './text-account.lo.ts'
import { en as kindsEn } from './text-administration.en.ts'
import { lo as kindsLo } from './text-administration.lo.ts'
import styles from './Account.module.css'

export type FounderInput = z.output<typeof Founder>

/** Who the first administrator is. Checked here with the same schema as on the server. */
export function FounderForm({ onDone }: { onDone: (founder: FounderInput) => void }) {
  const text = useText({ en, lo }).invite
  const kinds = useText({ en: kindsEn, lo: kindsLo }).kinds
  const { typed, set, errors, submit } = useFounder(onDone)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={text.displayName}
        name="name"
        autoComplete="name"
        value={typed.displayName}
        onChange={set('displayName')}
        error={errors['displayName']}
      />
      <TextField
        label={text.signInName}
        help={text.signInNameHelp}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        value={typed.signInName}
        onChange={set('signInName')}
        error={errors['signInName']}
      />
      <TextField
        label={text.organisationLo}
        lang="lo"
        value={typed.lo}
        onChange={set('lo')}
        error={errors['organisation.name.lo']}
      />
      <TextField
        label={text.organisationEn}
        lang="en"
        value={typed.en}
        onChange={set('en')}
        error={errors['organisation.name.en']}
      />
      <SelectField
        label={text.organisationKind}
        choices={organisationKinds.map((code) => ({ code, label: kinds[code] }))}
        value={typed.kind}
        onChange={set('kind')}
      />
      <Button kind="primary" type="submit" wide>
        {text.next}
      </Button>
    </form>
  )
}

function useFounder(onDone: (founder: FounderInput) => void) {
  const { language } = useLanguage()
  const [ids] = useState(() => ({ account: uuidv7(), organisation: uuidv7() }))
  const [typed, setTyped] = useState({ displayName: '', signInName: '', en: '', lo: '', kind: 'committee-secretariat' })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const set = (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value }))
  const submit = () => {
    const { displayName, signInName, kind } = typed
    const organisation = { id: ids.organisation, kind, name: { en: typed.en, lo: typed.lo } }
    const parsed = Founder.safeParse({ accountId: ids.account, displayName, signInName, organisation })
    if (parsed.success) return onDone(parsed.data)
    const found = parsed.error.issues.map(
      (issue) => [issue.path.join('.'), issueText(issue.message, language)] as const,
    )
    return setErrors(Object.fromEntries(found))
  }
  return { typed, set, errors, submit }
}
