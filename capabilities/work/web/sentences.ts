/** How one kind of waiting work is said: as a heading, as a line under it, and short beside an alias. */
export interface WaitingWords {
  title: string
  why: string
  short: string
  action?: string
}

export type Sentence = (alias: string, params: Readonly<Record<string, string | number>>) => WaitingWords
export type Sentences = Readonly<Record<string, Sentence>>
