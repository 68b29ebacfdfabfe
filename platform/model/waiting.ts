/** Something that waits for the actor. Words are chosen on the screen from `kind` and `params` (codes and counts). */
export interface WaitingItem {
  /** capability/what, such as referrals/answer or screening/open-case: the screen has a sentence for it. */
  kind: string
  group: 'referrals' | 'screenings' | 'decisions' | 'cases' | 'stays' | 'feedback' | 'consents' | 'accounts'
  /** The chosen alias and human code of whom it is about; null where the actor may not know even that. */
  person: { alias: string; code: string } | null
  params: Readonly<Record<string, string | number>>
  /** Until when; null without a clock. ISO instants. */
  due: string | null
  since: string
  urgency: 'danger-now' | 'next' | 'normal'
  /** The screen that opens it. Ids and human codes only. */
  path: string
}
