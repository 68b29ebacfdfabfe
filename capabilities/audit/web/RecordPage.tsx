import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { AccessLog } from './AccessLog.tsx'
import { useAuditWords } from './use-audit-words.ts'

/** For auditors: the access log of one record, without the record itself. */
export default function RecordPage() {
  const { text } = useAuditWords()
  useTitleBar({ title: text.title, back: '/admin/audit' })
  return (
    <>
      <PageHead title={text.title} context={text.context} />
      <AccessLog recordIds={[usePathValue('recordId')]} />
    </>
  )
}
