import { useState } from 'react'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { listCases } from '#capabilities/cases/model/api.ts'
import { renewAccess, reopenCase } from '#capabilities/cases/model/api-responsibility.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import styles from './cases.module.css'
import { principalIn } from './principal.ts'
import CaseConflicts from './public-conflicts.tsx'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

/** What must be known before anything else is read: how the case stands, and of what there are two versions. */
export function CaseNotices({ file }: { file: CaseFile }) {
  const { person } = principalIn(file)
  return (
    <>
      <Standing file={file} />
      <CaseConflicts caseId={file.summary.id} person={person} />
    </>
  )
}

/** The case is closed, or nothing lets us read it any more. */
function Standing({ file }: { file: CaseFile }) {
  if (file.summary.status === 'closed') return <Closed file={file} />
  const isStandingOnly = file.may.guide?.allowed && !file.parts.includes('needs')
  return isStandingOnly ? <Ended file={file} /> : null
}

function Closed({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const words = useWords()
  const reopen = useCommand(reopenCase, { invalidates: [readCase, listCases] })
  const reason = words.closeReason[(file.closeReason ?? 'other') as keyof typeof words.closeReason]
  return (
    <Notice tone="quiet">
      {text.closedNote(reason)}{' '}
      {file.may.reopen?.allowed && (
        <Button small isBusy={reopen.isSending} onClick={() => void reopen.send({ caseId: file.summary.id })}>
          {text.reopen}
        </Button>
      )}
      <ProblemNotice problem={reopen.problem} />
    </Notice>
  )
}

/** The consent ended or was withdrawn. Whoever accompanied knows that the case exists, and can ask again. */
function Ended({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const [isEmpty, setIsEmpty] = useState(false)
  const renew = useCommand(renewAccess, {
    invalidates: [readCase, listCases],
    onDone: (output) => setIsEmpty(output.parts.length === 0),
  })
  return (
    <Notice tone="attention" title={text.endedTitle}>
      {text.endedText}
      <span className={styles.noticeActions}>
        <Button small isBusy={renew.isSending} onClick={() => void renew.send({ caseId: file.summary.id })}>
          {text.continueUnder}
        </Button>
        <TextLink to={`/cases/${file.summary.code}/consents`}>{text.askAgain}</TextLink>
        {isEmpty && <span>{text.continueNone}</span>}
      </span>
      <ProblemNotice problem={renew.problem} />
    </Notice>
  )
}
