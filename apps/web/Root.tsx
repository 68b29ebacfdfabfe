import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { requestProof } from '#platform/web/api/proof.ts'
import { HideScreen } from '#platform/web/kit/HideScreen.tsx'
import { useDevicePresence } from '#platform/web/device/presence.ts'
import { focusOncePainted } from '#platform/web/focus.ts'
import { useSession } from '#platform/web/session.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { ProofOverlay } from './ProofOverlay.tsx'
import { useCurrentPage } from './use-current-page.ts'

/** Around every page: the browser's title, the focus after going somewhere, the cover, the re-sign-in. */
export function Root() {
  useDocumentTitle()
  useFocusAfterNavigation()
  const { actor } = useSession()
  const presence = useDevicePresence()
  // A device that carries work locks its store when it is covered, and asks for that instead.
  const locksItself = presence === 'open' || presence === 'locked'
  return (
    <>
      <Outlet />
      <ProofOverlay />
      <HideScreen {...(actor && !locksItself ? { onReturn: () => requestProof('return') } : {})} />
    </>
  )
}

/** A page's kind and the product, never an alias: titles stand in histories and on task bars. */
function useDocumentTitle(): void {
  const page = useCurrentPage()
  const { language } = useLanguage()
  useEffect(() => {
    const product = language === 'lo' ? 'ປົກປ້ອງ' : 'Pokpong'
    document.title = page ? `${page.title[language]} · ${product}` : product
  }, [page, language])
}

/** Screen readers are told of a new page by its heading; the first load leaves the focus to the browser. */
function useFocusAfterNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  useEffect(() => {
    if (path === undefined || path === firstPath()) return undefined
    // One after the other: a list of selectors finds the first in the document, which is always main.
    const target = () => document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector('main')
    return focusOncePainted(target, { preventScroll: true })
  }, [path])
}

let first: string | undefined
function firstPath(): string {
  first ??= window.location.pathname
  return first
}
