import { createElement, lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useActor } from '#platform/web/session.ts'
import { CaseOverview } from './CaseOverview.tsx'
import { principalIn, reachedIn } from './principal.ts'
import { type CaseTab, type CaseTabProps, caseTabs } from './public.tsx'
import { useCasesText } from './use-cases-text.ts'

/** The chosen part of the file: our own overview, or whatever is registered under that key. */
export function CaseTabBody({ file, tab }: { file: CaseFile; tab: string }) {
  const text = useCasesText()
  const { roles } = useActor()
  if (tab === 'overview') return <CaseOverview file={file} />
  const found = caseTabs(roles).find((each) => each.key === tab)
  if (!found) {
    return (
      <EmptyState
        fact={text.unknownTab}
        action={<ButtonLink to={`/cases/${file.summary.code}`}>{text.toOverview}</ButtonLink>}
      />
    )
  }
  const { alias, sex, personId } = principalIn(file)
  const props = { caseId: file.summary.id, code: file.summary.code, personId, alias, sex, people: reachedIn(file) }
  return <Suspense fallback={<LoadingState />}>{createElement(panelOf(found), props)}</Suspense>
}

const panels = new WeakMap<CaseTab, ComponentType<CaseTabProps>>()

/** One lazy component for each tab, or it would be loaded anew each time the page is drawn. */
function panelOf(tab: CaseTab): ComponentType<CaseTabProps> {
  const known = panels.get(tab)
  if (known) return known
  const panel = lazy(tab.load)
  panels.set(tab, panel)
  return panel
}
