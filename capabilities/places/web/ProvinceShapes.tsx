import { geoMercator, geoPath } from 'd3-geo'
import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo } from 'react'
import { feature } from 'topojson-client'
import { country } from '#countries/chosen.ts'
import file from '#countries/la/la-provinces.topo.json' with { type: 'json' }
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { stepOf, stepsFor } from './map-steps.ts'
import styles from './ProvinceMap.module.css'
import type { ProvinceMapProps } from './province-map-props.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { usePlaces } from './public-names.ts'

const width = 560
const height = 680

interface Shape {
  code: string
  path: string
  x: number
  y: number
}

/** Projected once: the shapes do not change with the numbers. */
function shapesOf(): Shape[] {
  const topology = file as unknown as Parameters<typeof feature>[0]
  const collection = feature(topology, topology.objects['provinces']!) as unknown as FeatureCollection<Geometry>
  const projection = geoMercator().fitExtent(
    [
      [6, 6],
      [width - 6, height - 6],
    ],
    collection,
  )
  const draw = geoPath(projection)
  return collection.features.map((province) => {
    const code = String(province.id)
    const place = country.gazetteer.provinces.find((each) => each.code === code)
    const [x, y] = (place && projection([place.lon, place.lat])) ?? draw.centroid(province)
    return { code, path: draw(province) ?? '', x, y }
  })
}

export default function ProvinceShapes({ title, values, formatValue, onChoose, chosen }: ProvinceMapProps) {
  const text = useText({ en, lo })
  const format = useFormat()
  const places = usePlaces()
  const shapes = useMemo(() => shapesOf(), [])
  const bounds = stepsFor(Object.values(values))
  const write = formatValue ?? format.number
  return (
    <div className={styles.canvas}>
      <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.mapOf(title)}>
        {shapes.map((shape) => (
          <path
            key={shape.code}
            d={shape.path}
            className={styles.shape}
            data-step={stepOf(values[shape.code] ?? 0, bounds)}
            data-chosen={chosen === shape.code || undefined}
            data-press={onChoose ? true : undefined}
            onClick={onChoose && (() => onChoose(shape.code))}
          >
            <title>{`${places.name(shape.code)}: ${write(values[shape.code] ?? 0)}`}</title>
          </path>
        ))}
        {shapes.map((shape) => (
          <text
            key={shape.code}
            x={shape.x}
            y={shape.y}
            className={styles.label}
            data-step={stepOf(values[shape.code] ?? 0, bounds)}
          >
            <tspan x={shape.x} className={styles.name}>
              {places.name(shape.code)}
            </tspan>
            <tspan x={shape.x} dy="15" className={styles.value}>
              {write(values[shape.code] ?? 0)}
            </tspan>
          </text>
        ))}
      </svg>
      <Legend bounds={bounds} write={write} />
    </div>
  )
}

function Legend({ bounds, write }: { bounds: readonly number[]; write: (value: number) => string }) {
  if (bounds.length === 0) return null
  return (
    <ul className={styles.legend} aria-hidden="true">
      {bounds.map((bound, index) => {
        const from = (bounds[index - 1] ?? 0) + 1
        return (
          <li key={bound}>
            <span className={styles.swatch} data-step={index + 1 + (5 - bounds.length)} />
            {from === bound ? write(bound) : `${write(from)}–${write(bound)}`}
          </li>
        )
      })}
    </ul>
  )
}
