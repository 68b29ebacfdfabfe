import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { readCase, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { writePlan } from '#capabilities/cases/model/api-needs.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { dayOf } from '#platform/web/text/format.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { FormFoot } from './FormFoot.tsx'
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
      {isOpen && <PlanForm file={file} onClose={onClose} />}
    </Dialog>
  )
}

function PlanForm({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const text = useFormsText()
  const [id] = useState(uuidv7)
  const [words, setWords] = useState(file.plan?.words ?? '')
  const [agreedOn, setAgreedOn] = useState<string | null>(() => dayOf(new Date()))
  const [reviewOn, setReviewOn] = useState<string | null>(null)
  const write = useCommand(writePlan, { invalidates: [readCase, readTimeline], onDone: onClose })
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
