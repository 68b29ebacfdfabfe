import { uuidv7 } from 'uuidv7'
import { readCase, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { writePlan } from '#capabilities/cases/model/api-needs.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { dayOf } from '#platform/web/text/format.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { FormFoot } from './FormFoot.tsx'
import { peopleIn } from './principal.ts'
import { useFormsText } from './use-forms-text.ts'

interface Props {
  file: CaseFile
  isOpen: boolean
  onClose: () => void
}

export function PlanDrawer({ file, isOpen, onClose }: Props) {
  const text = useFormsText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.plan.title} place="side">
      {isOpen && (
        <Resumed form="cases/write-plan" about={file.summary.id} personIds={peopleIn(file)}>
          <PlanForm file={file} onClose={onClose} />
        </Resumed>
      )}
    </Dialog>
  )
}

function PlanForm({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const text = useFormsText()
  const [id] = useKept('id', uuidv7)
  const [words, setWords] = useKept('words', file.plan?.words ?? '')
  const [agreedOn, setAgreedOn] = useKept<string | null>('agreedOn', () => dayOf(new Date()))
  const [reviewOn, setReviewOn] = useKept<string | null>('reviewOn', null)
  const write = useCommand(writePlan, { invalidates: [readCase, readTimeline], onDone: useSent(onClose) })
  const errors = useProblemText().fields(write.problem)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void write.send({
          id,
          caseId: file.summary.id,
          agreedOn: agreedOn ?? '',
          reviewOn,
          words: words.trim() || null,
        })
      }}
    >
      <TextArea
        label={text.plan.words}
        help={text.need.wordsHelp}
        rows={8}
        value={words}
        onChange={setWords}
        error={errors['words']}
      />
      <PartialDateField label={text.plan.agreedOn} value={agreedOn} onChange={setAgreedOn} error={errors['agreedOn']} />
      <PartialDateField
        label={text.plan.reviewOn}
        isOptional
        value={reviewOn}
        onChange={setReviewOn}
        error={errors['reviewOn']}
      />
      <FormFoot problem={write.problem} isSending={write.isSending} submit={text.save} onCancel={onClose} />
    </form>
  )
}
