import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from '../text.en.ts'
import { lo } from '../text.lo.ts'
import { useSingleKeys } from './single-keys.ts'
import styles from './ShortcutList.module.css'

/** Every key, and the switch for the single letters. */
export function ShortcutList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const text = useText({ en, lo })
  const { isOn, setOn } = useSingleKeys()
  const lines: [string, string[], string?][] = [
    [text.keys.spotlight, ['Ctrl', 'K']],
    [text.keys.hide, ['Alt', 'H']],
    [text.keys.list, ['?']],
    [text.keys.goWork, ['G', 'W'], text.then],
    [text.keys.goCases, ['G', 'C'], text.then],
    [text.keys.goReferrals, ['G', 'R'], text.then],
    [text.keys.goStatistics, ['G', 'S'], text.then],
    [text.keys.create, ['N']],
    [text.keys.rows, ['J', 'K'], text.or],
    [text.keys.open, ['Enter']],
    [text.keys.close, ['Esc']],
  ]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.shortcuts}>
      <dl className={styles.keys}>
        {lines.map(([what, keys, between]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && <span className={styles.between}> {between ?? '+'} </span>}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <CheckRow label={text.singleKeys} isChecked={isOn} onChange={setOn} />
    </Dialog>
  )
}
