import './case-file.ts'
import './problem-words.ts'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useDevicePresence } from '#platform/web/device/presence.ts'
import { OfflineBanner } from '#platform/web/kit/OfflineBanner.tsx'
import { WovenHem } from '#platform/web/kit/WovenHem.tsx'
import { ShellContext } from '#platform/web/shell.ts'
import type { TitleBar as TitleBarContent } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { useCurrentPage } from '../use-current-page.ts'
import { Header } from './Header.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { RequireActor } from './RequireActor.tsx'
import { ShortcutList } from './ShortcutList.tsx'
import { Sidebar } from './Sidebar.tsx'
import { Spotlight } from './Spotlight.tsx'
import { TabBar } from './TabBar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import styles from './AppShell.module.css'

const DeviceLine = lazy(() => import('#capabilities/sync/web/public-line.tsx'))

/** Desk: hem, sidebar, header. Phone: hem, title bar, content, and on first pages the tab bar. */
export default function AppShell({ children }: { children?: ReactNode }) {
  return (
    <RequireActor>
      <Shell>{children ?? <Outlet />}</Shell>
    </RequireActor>
  )
}

function Shell({ children }: { children: ReactNode }) {
  const text = useText({ en, lo })
  const page = useCurrentPage()
  const presence = useDevicePresence()
  const [bar, setTitleBar] = useState<TitleBarContent | null>(null)
  const newAction = useRef<(() => void) | null>(null)
  const [open, setOpen] = useState<'spotlight' | 'shortcuts' | null>(null)
  const shell = useMemo(
    () => ({
      setTitleBar,
      setNewAction: (action: (() => void) | null) => {
        newAction.current = action
      },
    }),
    [],
  )
  useShortcuts({
    spotlight: () => setOpen('spotlight'),
    shortcuts: () => setOpen('shortcuts'),
    create: () => newAction.current?.(),
  })
  return (
    <ShellContext value={shell}>
      <a className={styles.skip} href="#content">
        {text.skip}
      </a>
      <div className={styles.shell} data-has-tabs={!bar?.back || undefined}>
        <div className={styles.hem}>
          <WovenHem />
        </div>
        <Sidebar area={page?.area} />
        <div className={styles.main}>
          <Header bar={bar} onFind={() => setOpen('spotlight')} onShortcuts={() => setOpen('shortcuts')} />
          <PhoneBar bar={bar} onFind={() => setOpen('spotlight')} onShortcuts={() => setOpen('shortcuts')} />
          <main id="content" className={styles.page} tabIndex={-1}>
            {presence === 'open' ? (
              <Suspense fallback={null}>
                <DeviceLine />
              </Suspense>
            ) : (
              <OfflineBanner />
            )}
            {children}
          </main>
          {!bar?.back && <TabBar area={page?.area} />}
        </div>
      </div>
      <Spotlight isOpen={open === 'spotlight'} onClose={() => setOpen(null)} />
      <ShortcutList isOpen={open === 'shortcuts'} onClose={() => setOpen(null)} />
    </ShellContext>
  )
}
