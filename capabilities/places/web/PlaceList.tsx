import { IconArrowLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { PlaceOption } from '#capabilities/places/model/find-places.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './PlacePicker.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { usePlaces } from './public-names.ts'

interface Props {
  id: string
  options: readonly PlaceOption[]
  /** Which option the keyboard stands on. */
  at: number
  /** The province whose districts are shown. */
  inside: string | null
  onTake: (place: PlaceOption) => void
  /** Back to all provinces; absent where the list is held to one. */
  onLeave: (() => void) | undefined
}

/** The list under the field. The text keeps the focus; a mouse or a thumb never takes it away. */
export function PlaceList({ id, options, at, inside, onTake, onLeave }: Props) {
  const text = useText({ en, lo })
  const format = useFormat()
  const places = usePlaces()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only keeps the focus where it is
    <div className={styles.drop} onMouseDown={(event) => event.preventDefault()}>
      {inside && onLeave && (
        <button type="button" className={styles.leave} onClick={onLeave} tabIndex={-1}>
          <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
          {text.allProvinces}
        </button>
      )}
      <div role="listbox" id={id} aria-label={inside ? text.districtsOf(places.name(inside)) : text.allProvinces}>
        {options.map((place, index) => (
          <Option
            key={place.code}
            id={`${id}-${index}`}
            place={place}
            isAt={index === at}
            isWhole={inside === place.code}
            onTake={onTake}
          />
        ))}
      </div>
      {options.length === 0 && <p className={styles.nothing}>{text.nothing}</p>}
      <p className="pp-unseen" role="status">
        {text.options(format.number(options.length))}
      </p>
    </div>
  )
}

interface OptionProps {
  id: string
  place: PlaceOption
  isAt: boolean
  /** The province itself, at the head of its districts. */
  isWhole: boolean
  onTake: (place: PlaceOption) => void
}

function Option({ id, place, isAt, isWhole, onTake }: OptionProps) {
  const text = useText({ en, lo })
  const places = usePlaces()
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAt) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  const isProvince = place.kind === 'province'
  return (
    // The keyboard works in the text field, as the combobox pattern has it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      className={styles.option}
      onClick={() => onTake(place)}
    >
      <span className={styles.name}>{isWhole ? text.whole(places.name(place.code)) : places.name(place.code)}</span>
      <span className={styles.kind}>
        {isProvince ? text.kinds.province : `${text.kinds[place.kind]} · ${places.name(place.province)}`}
      </span>
      {isProvince && !isWhole && (
        <IconChevronRight size={18} stroke={1.75} aria-hidden="true" className={styles.into} />
      )}
    </div>
  )
}
