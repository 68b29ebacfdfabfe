import { painted } from './painted.ts'

/**
 * Moves the focus to where something new stands, once it is painted: a focus asked for earlier makes the browser lay the
 * page out twice, which a slow phone feels at each question. Call what comes back when it is no longer wanted.
 */
export function focusOncePainted(find: () => HTMLElement | null, options?: FocusOptions): () => void {
  let isWanted = true
  void painted().then(() => {
    const target = isWanted ? find() : null
    if (target && target !== document.activeElement) target.focus(options)
  })
  return () => {
    isWanted = false
  }
}
