import type { Sourced } from '#countries/fact.ts'

/**
 * Figures that others published, for setting beside our own counts. Conflicting values stay side by side with source
 * and period; they are never averaged or added up. Lao statistics are per calendar year unless a period is given.
 */
export interface PublishedFigure extends Sourced {
  year: string
  measure: string
  value: number
  parts?: Readonly<Record<string, number>>
  conflict?: string
}

export const publishedFigures: readonly PublishedFigure[] = [
  {
    year: '2020',
    measure: 'victims-identified',
    value: 142,
    verified: true,
    basis: 'primary',
    source: 'US TIP Report 2022, state.gov (protection section)',
    parts: { 'sexual-exploitation': 21, 'labour-exploitation': 39, 'fraudulent-marriage': 66, other: 16 },
    conflict: 'A press text attributes the same 142 to 2021.',
  },
  {
    year: '2021',
    measure: 'victims-identified',
    value: 110,
    verified: true,
    basis: 'primary',
    source: 'US TIP Report 2022, state.gov (protection section)',
    parts: { women: 30, girls: 62, men: 5, boys: 13 },
    note: '18 foreign; forms not given, likely with forced and fraudulent marriage.',
  },
  {
    year: '2022',
    measure: 'victims-assisted',
    value: 277,
    verified: true,
    basis: 'primary',
    source: 'ILO CEACR C29, 2023',
    parts: { female: 225 },
  },
  {
    year: '2022',
    measure: 'court-cases-decided',
    value: 50,
    verified: true,
    basis: 'primary',
    source: 'ILO CEACR C29, 2023',
    conflict: 'The TIP Report 2023 says that courts convicted no traffickers (April 2022 to March 2023).',
  },
  {
    year: '2022',
    measure: 'convictions',
    value: 0,
    verified: true,
    basis: 'mirror',
    source: 'US TIP Report 2023',
    conflict: 'The Government told the ILO of 50 decided cases.',
  },
  {
    year: '2024',
    measure: 'police-cases',
    value: 46,
    verified: true,
    basis: 'press',
    source: 'Xinhua, 30 January 2025',
    parts: { arrests: 95, victims: 85, 'girls-under-18': 40 },
    conflict: 'Lao Security News, on the same meeting: 96 cases, 119 suspects.',
  },
]
