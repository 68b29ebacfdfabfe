import { createContext, useContext, useEffect } from 'react'
import type { ReactNode } from 'react'

/** What a page says about itself to the shell around it. */
export interface TitleBar {
  /** Breadcrumb on a desk, title on a phone. An alias is allowed here, a name never. */
  title: ReactNode
  /** Where the phone's arrow and the breadcrumb lead; left out on the first page of an area. */
  back?: string
  /** The breadcrumb's first part, in words. */
  area?: string
  /** One tool at the right of the phone's title bar. */
  tool?: ReactNode
}

export interface Shell {
  setTitleBar: (bar: TitleBar | null) => void
  setNewAction: (action: (() => void) | null) => void
}

export const ShellContext = createContext<Shell>({ setTitleBar: () => undefined, setNewAction: () => undefined })

/** Fill the title bar while this page is open. Pass the parts that may change as the dependencies. */
export function useTitleBar(bar: TitleBar, dependencies: readonly unknown[] = [bar.title, bar.back, bar.area]): void {
  const { setTitleBar } = useContext(ShellContext)
  useEffect(() => {
    setTitleBar(bar)
    return () => setTitleBar(null)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what may change
  }, [setTitleBar, ...dependencies])
}

/** What the key N does while this page is open: new in this area. */
export function useNewAction(action: () => void): void {
  const { setNewAction } = useContext(ShellContext)
  useEffect(() => {
    setNewAction(() => action())
    return () => setNewAction(null)
  }, [setNewAction, action])
}
