/**
 * Acts, means and purposes after the International Classification Standard on Trafficking in Persons (IC-TIP, IOM and
 * UNODC, endorsed by the UN Statistical Commission in 2025). Its official codes were not obtained: these are OUR
 * RECONSTRUCTION from the Palermo Protocol art. 3 and ICCS, and every export must say so.
 */
export const acts = ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'] as const

export const means = [
  'threat-of-force',
  'use-of-force',
  'other-coercion',
  'abduction',
  'fraud',
  'deception',
  'abuse-of-power',
  'abuse-of-vulnerability',
  'payments-or-benefits-to-controller',
] as const

export const purposes = [
  'sexual-exploitation',
  'forced-labour-or-services',
  'slavery-or-similar-practices',
  'servitude',
  'organ-removal',
  'forced-marriage',
  'forced-criminality',
  'forced-begging',
  'illegal-adoption',
  'exploitative-surrogacy',
  'use-in-armed-conflict',
  'other',
  'not-specified',
] as const

export type Act = (typeof acts)[number]
export type Means = (typeof means)[number]
export type Purpose = (typeof purposes)[number]
