import { useEffect, useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import { openFile, readCase, readEvents, readNotes, readTimeline } from '#capabilities/cases/model/api-file.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { TabLinks } from '#platform/web/kit/TabLinks.tsx'
import { useGo, usePathValue } from '#platform/web/routing.ts'
import { useActor } from '#platform/web/session.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { CaseHead } from './CaseHead.tsx'
import { CaseNotices } from './CaseNotices.tsx'
import { CaseTabBody } from './CaseTabBody.tsx'
import styles from './cases.module.css'
import { principalIn } from './principal.ts'
import { caseTabs } from './public.tsx'
import { useCasesText } from './use-cases-text.ts'
import './own-tabs.ts'

/** The file of one case: who, where things stand, what is needed next, and the parts that other capabilities fill. */
export default function CasePage() {
  const code = usePathValue('code')
  const answer = useAsk(readCase, { code })
  return <Asked answer={answer}>{(file) => <Opened key={file.summary.id} file={file} />}</Asked>
}

function Opened({ file }: { file: CaseFile }) {
  const text = useCasesText()
  useOpening(file)
  useOwnAddress(file.summary.code)
  const { alias } = principalIn(file)
  useTitleBar({ title: alias, area: text.area, back: '/cases' })
  return (
    <div className={styles.file}>
      <CaseHead file={file} />
      <CaseNotices file={file} />
      <Tabs file={file} />
      <CaseTabBody file={file} tab={usePathValue('tab') || 'overview'} />
    </div>
  )
}

/** Whoever came with the code of a person goes on under the code of the case. */
function useOwnAddress(code: string): void {
  const go = useGo()
  const [asked, tab] = [usePathValue('code'), usePathValue('tab')]
  useEffect(() => {
    if (asked !== code) go(`/cases/${code}${tab ? `/${tab}` : ''}`, { replace: true })
  }, [asked, code, go, tab])
}

/** Opening the file is a command of its own: from then on its words can be read, and the access log says by whom. */
function useOpening(file: CaseFile): void {
  const { send } = useCommand(openFile, { invalidates: [readCase, readTimeline, readNotes, readEvents] })
  const asked = useRef(false)
  const { id } = file.summary
  useEffect(() => {
    // A device without a network goes on showing what it was told once, so its own clock says when that ends.
    const isOpen = file.openedUntil !== null && new Date(file.openedUntil) > new Date()
    if (isOpen || asked.current) return
    asked.current = true
    void send({ caseId: id, id: uuidv7() })
  }, [file.openedUntil, id, send])
}

function Tabs({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const { language } = useLanguage()
  const format = useFormat()
  const { roles } = useActor()
  const unmet = file.needs.filter((need) => need.state !== 'done').length
  const counts: Record<string, string> = unmet > 0 ? { plan: format.number(unmet) } : {}
  const base = `/cases/${file.summary.code}`
  const own = [{ to: base, label: text.tab.overview, isExact: true }]
  const registered = caseTabs(roles).map((tab) => ({
    to: `${base}/${tab.key}`,
    label: tab.label[language],
    ...(counts[tab.key] ? { count: counts[tab.key] } : {}),
  }))
  return <TabLinks label={text.tabs} tabs={[...own, ...registered]} />
}
