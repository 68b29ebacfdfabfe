import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { listCases } from '#capabilities/cases/model/api.ts'
import { readCase, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { assignCase, listWorkers } from '#capabilities/cases/model/api-responsibility.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { useFormsText } from './use-forms-text.ts'

interface Props {
  file: CaseFile
  isOpen: boolean
  onClose: () => void
}

export function AssignDrawer({ file, isOpen, onClose }: Props) {
  const text = useFormsText()
  const caseId = file.summary.id
  const [id] = useState(uuidv7)
  const [workerId, setWorkerId] = useState<string | null>(null)
  const assign = useCommand(assignCase, { invalidates: [readCase, readTimeline, listCases], onDone: onClose })
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={text.assign.title}
      confirmLabel={text.assign.submit}
      onConfirm={() => workerId && void assign.send({ caseId, id, workerId })}
      isBusy={assign.isSending}
      because={workerId ? undefined : text.required.worker}
      problem={assign.problem}
    >
      <p className="pp-quiet">{text.assign.help}</p>
      {isOpen && <Workers file={file} value={workerId} onChange={setWorkerId} />}
    </ConfirmDrawer>
  )
}

function Workers({ file, value, onChange }: { file: CaseFile; value: string | null; onChange: (id: string) => void }) {
  const text = useFormsText()
  const answer = useAsk(listWorkers, { caseId: file.summary.id })
  return (
    <Asked answer={answer}>
      {({ workers }) => {
        const others = workers.filter((worker) => worker.id !== file.summary.workerId)
        if (others.length === 0) return <p>{text.assign.none}</p>
        const choices = others.map((worker) => ({ code: worker.id, label: worker.name }))
        return <RadioRows label={text.assign.worker} choices={choices} value={value} onChange={onChange} />
      }}
    </Asked>
  )
}
