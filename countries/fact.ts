/**
 * How we know a fact. `primary`: the issuing body's own page; `mirror`: a faithful copy of it; `press`; `secondary`:
 * somebody else's summary; `seed`: the project's founding texts; `memory`: nobody checked; `ours`: our proposal.
 */
export type Basis = 'primary' | 'mirror' | 'press' | 'secondary' | 'seed' | 'memory' | 'ours'

/** Every fact carries these marks onto the screen and into exports: an unverified fact must look like one. */
export interface Sourced {
  verified: boolean
  basis: Basis
  source: string
  note?: string
}

export interface Words {
  en: string
  lo: string
}
