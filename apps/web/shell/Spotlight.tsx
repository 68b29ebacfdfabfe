import { useId, useState } from 'react'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useSession } from '#platform/web/session.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { areas } from '../compose.tsx'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { findPages } from './find-pages.ts'
import styles from './Spotlight.module.css'

interface Found {
  path: string
  label: string
}

/** One field for codes and pages. It holds no names and asks the server nothing. */
export function Spotlight({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const text = useText({ en, lo })
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.find}>
      <Finder onClose={onClose} />
    </Dialog>
  )
}

function Finder({ onClose }: { onClose: () => void }) {
  const text = useText({ en, lo })
  const go = useGo()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(typed)
  const open = (one: Found | undefined) => {
    if (!one) return
    onClose()
    go(one.path)
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((now) => Math.min(now + 1, found.length - 1)),
    ArrowUp: () => setAt((now) => Math.max(now - 1, 0)),
    Enter: () => open(found[at]),
  }
  return (
    <>
      <TextField
        label={text.findHelp}
        value={typed}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        onChange={(value) => {
          setTyped(value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const act = keys[event.key]
          if (!act) return
          event.preventDefault()
          act()
        }}
      />
      <div id={id} role="listbox" aria-label={text.find} className={styles.list}>
        {found.map((one, index) => (
          <button
            key={one.path}
            type="button"
            tabIndex={-1}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onClick={() => open(one)}
          >
            {one.label}
          </button>
        ))}
      </div>
      {found.length === 0 && <p className="pp-quiet">{text.nothingFound}</p>}
    </>
  )
}

function useFound(typed: string): Found[] {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const { actor } = useSession()
  return findPages(typed, { roles: actor?.roles ?? [], areas }).map(({ path, label }) => ({
    path,
    label: 'code' in label ? text.openCode(label.code) : label[language],
  }))
}
