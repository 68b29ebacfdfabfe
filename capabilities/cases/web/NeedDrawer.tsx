import { uuidv7 } from 'uuidv7'
import { listCases } from '#capabilities/cases/model/api.ts'
import { readCase, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { listConflicts } from '#capabilities/cases/model/api-conflicts.ts'
import { addNeed, changeNeed } from '#capabilities/cases/model/api-needs.ts'
import type { CaseFile, NeedInFile } from '#capabilities/cases/model/file.ts'
import { fieldsOfNeed } from '#capabilities/cases/model/need-lines.ts'
import { needKinds, needStates } from '#capabilities/cases/model/need.ts'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { listColleagues } from '#capabilities/identity/model/api-administration.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { FormFoot } from './FormFoot.tsx'
import { peopleIn, principalIn } from './principal.ts'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

interface Props {
  file: CaseFile
  /** The need to change, a new one, or none while the drawer is closed. */
  need: NeedInFile | 'new' | null
  onClose: () => void
}

export function NeedDrawer({ file, need, onClose }: Props) {
  const text = useFormsText()
  const title = need === 'new' ? text.need.add(principalIn(file).alias) : text.need.change
  return (
    <Dialog isOpen={need !== null} onClose={onClose} title={title} place="side">
      {need !== null && (
        <Resumed
          form={need === 'new' ? 'cases/add-need' : 'cases/change-need'}
          about={need === 'new' ? file.summary.id : need.id}
          personIds={peopleIn(file)}
        >
          <NeedForm file={file} need={need === 'new' ? null : need} onClose={onClose} />
        </Resumed>
      )}
    </Dialog>
  )
}

type Draft = Pick<NeedInFile, 'personId' | 'kind' | 'state' | 'urgent' | 'due' | 'helperAccountId'> & {
  words: string
  arrangement: string
}

function draftOf(need: NeedInFile | null): Partial<Draft> & Omit<Draft, 'kind'> {
  if (!need)
    return {
      personId: null,
      state: 'wanted',
      urgent: false,
      due: null,
      helperAccountId: null,
      words: '',
      arrangement: '',
    }
  const { personId, kind, state, urgent, due, helperAccountId, words, arrangement } = need
  return { personId, kind, state, urgent, due, helperAccountId, words: words ?? '', arrangement: arrangement ?? '' }
}

function NeedForm({ file, need, onClose }: { file: CaseFile; need: NeedInFile | null; onClose: () => void }) {
  const text = useFormsText()
  const [id] = useKept('id', () => need?.id ?? uuidv7())
  // What was read when the draft was begun: somebody else's change meanwhile is merged with it, never overwritten.
  const [version] = useKept('version', need?.version ?? 0)
  const [base] = useKept('base', () => need && fieldsOfNeed(need))
  const [draft, setDraft] = useKept('draft', () => draftOf(need))
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const refresh = { invalidates: [readCase, readTimeline, listCases, listConflicts], onDone: useSent(onClose) }
  const add = useCommand(addNeed, refresh)
  const change = useCommand(changeNeed, refresh)
  const { problem, isSending } = need ? change : add
  const submit = () => {
    const { kind, words, arrangement } = draft
    if (!kind) return
    const input = {
      ...draft,
      kind,
      id,
      caseId: file.summary.id,
      words: words.trim() || null,
      arrangement: arrangement.trim() || null,
    }
    void (need
      ? change.send({ ...input, version, base, helperOrganisationId: base?.helperOrganisationId ?? null })
      : add.send(input))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <NeedFields file={file} draft={draft} set={set} errors={useProblemText().fields(problem)} />
      <FormFoot
        problem={problem}
        isSending={isSending}
        submit={text.save}
        onCancel={onClose}
        because={draft.kind ? undefined : text.required.kind}
      />
    </form>
  )
}

interface FieldProps {
  file: CaseFile
  draft: ReturnType<typeof draftOf>
  set: (change: Partial<Draft>) => void
  errors: Readonly<Record<string, string>>
}

function NeedFields({ file, draft, set, errors }: FieldProps) {
  const text = useFormsText()
  const words = useWords()
  const colleagues = useAsk(listColleagues, {}).data?.colleagues ?? []
  const people = file.people.flatMap(({ personId, person }) =>
    person ? [{ code: personId, label: person.alias }] : [],
  )
  return (
    <>
      <SelectField
        label={text.need.kind}
        choices={needKinds.map((code) => ({ code, label: words.need[code] }))}
        value={draft.kind ?? ''}
        onChange={(kind) => set({ kind: kind as Draft['kind'] })}
        error={errors['kind']}
      />
      {people.length > 1 && (
        <SelectField
          label={text.need.whose}
          choices={[...people, { code: 'everybody', label: text.everybody }]}
          value={draft.personId ?? 'everybody'}
          onChange={(code) => set({ personId: code === 'everybody' || code === '' ? null : code })}
        />
      )}
      <TextArea
        label={text.need.words}
        help={text.need.wordsHelp}
        isOptional
        value={draft.words}
        onChange={(value) => set({ words: value })}
        error={errors['words']}
      />
      <SelectField
        label={text.need.state}
        choices={needStates.map((code) => ({ code, label: words.needState[code] }))}
        value={draft.state}
        onChange={(state) => state && set({ state: state as Draft['state'] })}
      />
      <TextArea
        label={text.need.arrangement}
        isOptional
        value={draft.arrangement}
        onChange={(arrangement) => set({ arrangement })}
        error={errors['arrangement']}
      />
      <SelectField
        label={text.need.helper}
        help={text.need.helperHelp}
        choices={colleagues.map((colleague) => ({ code: colleague.id, label: colleague.displayName }))}
        value={draft.helperAccountId ?? ''}
        onChange={(code) => set({ helperAccountId: code || null })}
      />
      <PartialDateField
        label={text.need.due}
        help={text.need.dueHelp}
        isOptional
        value={draft.due}
        onChange={(due) => set({ due })}
        error={errors['due']}
      />
      <CheckRow label={text.need.urgent} isChecked={draft.urgent} onChange={(urgent) => set({ urgent })} />
    </>
  )
}
