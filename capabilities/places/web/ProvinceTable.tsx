import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './ProvinceMap.module.css'
import type { ProvinceMapProps } from './province-map-props.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { usePlaces } from './public-names.ts'

/** The numbers of the map, highest first, for readers, keyboards and small screens. */
export function ProvinceTable({ title, values, formatValue, onChoose, chosen }: ProvinceMapProps) {
  const text = useText({ en, lo })
  const format = useFormat()
  const places = usePlaces()
  const write = formatValue ?? format.number
  const rows = places
    .find({ text: '', kinds: ['province'] })
    .toSorted((a, b) => (values[b.code] ?? 0) - (values[a.code] ?? 0))
  return (
    <table className={styles.table}>
      <caption className="pp-unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.province}</th>
          <th scope="col">{text.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((place) => (
          <tr key={place.code} data-chosen={chosen === place.code || undefined}>
            <th scope="row">
              {onChoose ? (
                <button
                  type="button"
                  className="pp-link"
                  aria-pressed={chosen === place.code}
                  onClick={() => onChoose(place.code)}
                >
                  {places.name(place.code)}
                </button>
              ) : (
                places.name(place.code)
              )}
            </th>
            <td>{values[place.code] === undefined ? text.noValue : write(values[place.code]!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
