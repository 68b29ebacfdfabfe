import { IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { PlaceKind } from '#capabilities/places/model/place.ts'
import { Field, type FieldWords } from '#platform/web/kit/Field.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './PlacePicker.module.css'
import { PlaceList } from './PlaceList.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { usePlaceChoice } from './use-place-choice.ts'
import { usePlaces } from './public-names.ts'

interface Props extends FieldWords {
  /** The chosen code; null while nothing is chosen. Both codings of a province are understood. */
  value: string | null
  onChange: (code: string | null) => void
  /** Which kinds can be chosen; provinces and districts unless said otherwise. */
  kinds?: readonly PlaceKind[]
  /**
   * How a province is given out: `pcode` (LA16) as persons and events store it, or `iso` (LA-CH) as organisations and
   * statistics do. Districts, checkpoints and zones have one code each.
   */
  provinceAs?: 'pcode' | 'iso'
  /** Only places in this province (ISO code). */
  within?: string
}

const provinceAndDistrict: readonly PlaceKind[] = ['province', 'district']

/**
 * A place by its name in any spelling and script, or by its code. Nothing typed: the provinces; a province once chosen
 * offers its districts. A combobox in the sense of WAI-ARIA 1.2: the text field keeps the focus, the list follows it.
 */
export function PlacePicker({
  value,
  onChange,
  kinds = provinceAndDistrict,
  provinceAs = 'pcode',
  within,
  ...words
}: Props) {
  const text = useText({ en, lo })
  const places = usePlaces()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const choice = usePlaceChoice({
    kinds,
    within,
    onTake: (place) => onChange(place.kind === 'province' && provinceAs === 'pcode' ? place.pcode : place.code),
  })
  const { isOpen, options, at, onKeyDown } = choice
  return (
    <Field {...words}>
      {(control) => (
        <div
          className={styles.picker}
          onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && choice.show({ open: false })}
        >
          <input
            {...control}
            ref={input}
            className={styles.input}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && options[at] ? `${listId}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={text.placeholder}
            value={choice.typed ?? (value ? places.nameWithProvince(value) : '')}
            onChange={(event) => choice.show({ typed: event.currentTarget.value })}
            onFocus={(event) => event.currentTarget.select()}
            onClick={choice.open}
            onKeyDown={onKeyDown}
          />
          {value !== null && (
            <ClearButton
              label={text.clear}
              onClear={() => {
                onChange(null)
                choice.show({})
                input.current?.focus()
              }}
            />
          )}
          {isOpen && (
            <PlaceList
              id={listId}
              options={options}
              at={at}
              inside={choice.inside ?? null}
              onTake={choice.take}
              onLeave={within ? undefined : () => choice.show({})}
            />
          )}
        </div>
      )}
    </Field>
  )
}

function ClearButton({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <button type="button" className={styles.clear} aria-label={label} onClick={onClear}>
      <IconX size={18} stroke={1.75} aria-hidden="true" />
    </button>
  )
}
