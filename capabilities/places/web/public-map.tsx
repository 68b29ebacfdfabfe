import { lazy, Suspense, useState } from 'react'
import { country } from '#countries/chosen.ts'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './ProvinceMap.module.css'
import type { ProvinceMapProps } from './province-map-props.ts'
import { ProvinceTable } from './ProvinceTable.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** The shapes, d3-geo and topojson come only when somebody looks at a map. */
const ProvinceShapes = lazy(() => import('./ProvinceShapes.tsx'))

/** The provinces in five steps of indigo with name and number, and the same as a table. */
export function ProvinceMap(props: ProvinceMapProps) {
  const text = useText({ en, lo })
  const [view, setView] = useState<'map' | 'table'>('map')
  return (
    <figure className={styles.figure} aria-label={props.title}>
      <SegmentedChoice
        label={props.title}
        choices={[
          { code: 'map', label: text.showMap },
          { code: 'table', label: text.showTable },
        ]}
        value={view}
        onChange={setView}
      />
      {view === 'table' ? (
        <ProvinceTable {...props} />
      ) : (
        <>
          <Suspense fallback={<LoadingState />}>
            <ProvinceShapes {...props} />
          </Suspense>
          <div className={styles.beside}>
            <ProvinceTable {...props} />
          </div>
        </>
      )}
      <details className={styles.about}>
        <summary>{text.aboutMap}</summary>
        <p lang="en">{country.gazetteer.attribution}</p>
      </details>
    </figure>
  )
}
