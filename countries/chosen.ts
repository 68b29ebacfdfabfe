/** The country that this installation serves. Another country changes these lines and nothing else. */
export { laos as country } from './la/country.ts'
export { referralClocks } from './la/referral-clocks.ts'
export { publishedFigures } from './la/published-figures.ts'
