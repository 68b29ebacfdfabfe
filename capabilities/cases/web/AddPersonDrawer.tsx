import { joinCase, listCases } from '#capabilities/cases/model/api.ts'
import { readCase, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { type PersonRole, personRoles } from '#capabilities/cases/model/case.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { newPersonDraft, PersonForm, toNewPerson, useMissingWords } from '#capabilities/persons/web/public.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { basisDraft, consentOf, mayBeChild } from './basis-draft.ts'
import { BasisFields } from './BasisFields.tsx'
import { FormFoot } from './FormFoot.tsx'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

interface Props {
  file: CaseFile
  isOpen: boolean
  onClose: () => void
}

export function AddPersonDrawer({ file, isOpen, onClose }: Props) {
  const text = useFormsText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.join.title} place="side">
      {isOpen && (
        <Resumed form="cases/join-case" about={file.summary.id}>
          <AddPersonForm file={file} onClose={onClose} />
        </Resumed>
      )}
    </Dialog>
  )
}

/** Somebody new in a case that exists, with a part in it and a basis of their own. */
function AddPersonForm({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const text = useFormsText()
  const words = useWords()
  const [person, setPerson] = useKept('person', newPersonDraft)
  const [role, setRole] = useKept<PersonRole>('role', 'dependant')
  const [basis, setBasis] = useKept('basis', () => basisDraft(''))
  const [danger, setDanger] = useKept('danger', '')
  const join = useCommand(joinCase, { invalidates: [readCase, readTimeline, listCases], onDone: useSent(onClose) })
  const isChild = mayBeChild(person)
  const isDanger = file.summary.urgency === 'danger-now'
  const hasBasis = isDanger ? danger.trim() !== '' : basis.basis !== null
  const lacking = useMissingWords(person)
  const missing = lacking ?? (hasBasis ? undefined : text.open.required.basis)
  const submit = () => {
    const about = { personId: person.id, isChild, organisationId: file.summary.holderOrganisationId }
    const consent = isDanger ? undefined : consentOf(basis, about)
    void join.send({
      caseId: file.summary.id,
      newPersons: [{ person: toNewPerson(person), role }],
      consents: consent ? [consent] : [],
      danger: isDanger ? danger.trim() : null,
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) submit()
      }}
    >
      <p className="pp-quiet">{text.join.help}</p>
      <SelectField
        label={text.open.role}
        choices={personRoles.map((code) => ({ code, label: words.role[code] }))}
        value={role}
        onChange={(code) => code && setRole(code as PersonRole)}
      />
      <PersonForm value={person} onChange={setPerson} problem={join.problem} detail="short" />
      {isDanger ? (
        <TextArea label={text.open.danger} help={text.join.danger} value={danger} onChange={setDanger} />
      ) : (
        <BasisFields draft={basis} isChild={isChild} set={(change) => setBasis((now) => ({ ...now, ...change }))} />
      )}
      <FormFoot
        problem={join.problem}
        isSending={join.isSending}
        submit={text.join.submit}
        onCancel={onClose}
        because={missing}
      />
    </form>
  )
}
