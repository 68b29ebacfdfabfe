import { type KeyboardEvent, useMemo, useState } from 'react'
import type { PlaceOption } from '#capabilities/places/model/find-places.ts'
import type { PlaceKind } from '#capabilities/places/model/place.ts'
import { type Places, usePlaces } from './public-names.ts'

interface Wanted {
  kinds: readonly PlaceKind[]
  /** The list is held to this province. */
  within: string | undefined
  onTake: (place: PlaceOption) => void
}

/** What is typed, which list is open, and where the keyboard stands. */
export function usePlaceChoice({ kinds, within, onTake }: Wanted) {
  const places = usePlaces()
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState<string | undefined>(undefined)
  const inside = entered ?? within
  const options = useMemo(() => optionsFor(places, typed ?? '', kinds, inside), [places, typed, kinds, inside])

  const show = (part: { typed?: string | null; entered?: string | undefined; open?: boolean }) => {
    setTyped(part.typed ?? null)
    setEntered(part.entered)
    setOpen(part.open ?? true)
    setAt(0)
  }
  const take = (place: PlaceOption) => {
    onTake(place)
    const refines = place.kind === 'province' && kinds.includes('district') && inside !== place.code
    show(refines ? { entered: place.code } : { open: false })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((now) => (options.length === 0 ? 0 : (now + step + options.length) % options.length))
    } else if (event.key === 'Enter' && isOpen && options[at]) take(options[at])
    else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      show({ open: false })
    } else return
    event.preventDefault()
  }
  return { typed, isOpen, at, inside, options, show, take, onKeyDown, open: () => setOpen(true) }
}

/** Typed: everything that fits. Not typed: the first level, or what lies in the province that was entered. */
function optionsFor(
  places: Places,
  typed: string,
  kinds: readonly PlaceKind[],
  inside: string | undefined,
): PlaceOption[] {
  const held = inside ? { province: inside } : {}
  if (typed.trim() !== '') return places.find({ text: typed, kinds, limit: 40, ...held })
  const isFirstLevel = inside === undefined && kinds.some((kind) => kind !== 'district')
  return places.find({ text: '', kinds: isFirstLevel ? kinds.filter((kind) => kind !== 'district') : kinds, ...held })
}
