import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { FieldError } from '#platform/web/kit/Field.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import type { Grant } from '../model/account.ts'
import { dutiesApart } from '../model/policy.ts'
import { roles, type Role } from '../model/role.ts'
import { ProvinceChoice } from './ProvinceChoice.tsx'
import { useRoleWords } from './role-words.ts'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

interface Props {
  label: string
  grants: readonly Grant[]
  onChange: (grants: Grant[]) => void
  error?: string | undefined
}

/** What an account may do and where. Duties that must not meet are said at once, by the server's own rule. */
export function RoleChoice({ label, grants, onChange, error }: Props) {
  const roleName = useRoleWords()
  const problem = useProblemText()
  const apart = dutiesApart(grants)
  const set = (role: Role, grant: Grant | null) => {
    const others = grants.filter((each) => each.role !== role)
    onChange(grant ? [...others, grant] : others)
  }
  return (
    <fieldset className={styles.roles}>
      <legend>{label}</legend>
      {roles.map((role) => {
        const grant = grants.find((each) => each.role === role)
        return (
          <div key={role}>
            <CheckRow
              label={roleName(role)}
              isChecked={grant !== undefined}
              onChange={(isOn) => set(role, isOn ? { role, scope: { kind: 'organisation' } } : null)}
            />
            {grant && <ScopeChoice grant={grant} onChange={(scope) => set(role, { role, scope })} />}
          </div>
        )
      })}
      {!apart.allowed && <FieldError id="duties-apart">{problem.reason(apart.because)}</FieldError>}
      {error && <FieldError id="roles-error">{error}</FieldError>}
    </fieldset>
  )
}

function ScopeChoice({ grant, onChange }: { grant: Grant; onChange: (scope: Grant['scope']) => void }) {
  const text = useText({ en, lo }).scope
  const { scope } = grant
  const choose = (kind: string) =>
    onChange(
      kind === 'provinces' ? { kind, provinces: [] } : { kind: kind === 'national' ? 'national' : 'organisation' },
    )
  const kinds = ['organisation', 'provinces', 'national'] as const
  return (
    <div className={styles.scope}>
      <SelectField
        label={text.label}
        value={scope.kind}
        onChange={choose}
        choices={kinds.map((code) => ({ code, label: text[code] }))}
      />
      {scope.kind === 'provinces' && (
        <ProvinceChoice chosen={scope.provinces} onChange={(provinces) => onChange({ kind: 'provinces', provinces })} />
      )}
    </div>
  )
}
