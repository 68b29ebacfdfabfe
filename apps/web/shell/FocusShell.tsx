import { Outlet } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { WovenHem } from '#platform/web/kit/WovenHem.tsx'
import { ShellContext } from '#platform/web/shell.ts'
import type { TitleBar as TitleBarContent } from '#platform/web/shell.ts'
import { RequireActor } from './RequireActor.tsx'
import { TitleBar } from './TitleBar.tsx'
import styles from './FocusShell.module.css'

/** One thing at a time, without navigation: a screening question. Phone first, a calm column on a desk. */
export function FocusShell() {
  const [bar, setTitleBar] = useState<TitleBarContent | null>(null)
  const shell = useMemo(() => ({ setTitleBar, setNewAction: () => undefined }), [])
  return (
    <RequireActor>
      <ShellContext value={shell}>
        <div className={styles.shell}>
          <WovenHem />
          <div className={styles.column}>
            {bar && <TitleBar bar={bar} isCentred />}
            <main id="content" className={styles.content} tabIndex={-1}>
              <Outlet />
            </main>
          </div>
        </div>
      </ShellContext>
    </RequireActor>
  )
}
