export interface ProvinceMapProps {
  /** What is counted, of whom, when: read aloud as the name of the map. */
  title: string
  /** Values by ISO 3166-2 code (LA-CH); a province that is missing has none. Vientiane Capital is LA-VT. */
  values: Readonly<Record<string, number>>
  /** How a value is written; the plain number unless said otherwise. */
  formatValue?: (value: number) => string
  /** A province is pressed: to filter or to drill down. Without it nothing can be pressed. */
  onChoose?: (province: string) => void
  chosen?: string | null
}
