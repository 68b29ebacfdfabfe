import type { Part } from '#capabilities/access/model/part.ts'
import type { ConsentLine } from '#capabilities/consents/model/api.ts'
import type { Basis, Purpose } from '#capabilities/consents/model/consent.ts'
import { impliedParts } from '#capabilities/consents/model/usual-parts.ts'
import { country } from '#countries/chosen.ts'
import type { ConsentState } from '#platform/web/kit/ConsentChip.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

const day = 86_400_000

type Sex = 'female' | 'male' | 'other' | 'unknown'

/** Consents in words of the reader's language. */
export function useConsentWords() {
  const text = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  const parts = (codes: readonly Part[]) => codes.filter((part) => !(impliedParts as readonly Part[]).includes(part))
  const to = (line: Pick<ConsentLine, 'recipientNames'>) =>
    line.recipientNames.length === 0
      ? text.card.nobodyNamed
      : line.recipientNames.map(({ name }) => name[language]).join(', ')
  const date = (instant: string | Date) => format.date(format.day(instant))
  const end = (line: ConsentLine, sex: Sex, now: Date) => {
    if (line.refused) return text.card.refused(text.her[sex])
    if (line.withdrawnAt) return text.card.withdrawn(date(line.withdrawnAt))
    if (line.review === 'not-upheld') return text.card.notUpheld
    const left = new Date(line.expiresAt).getTime() - now.getTime()
    if (left <= 0) return text.card.ended(date(line.expiresAt))
    if (line.renewedBy) return text.card.renewed
    const days = Math.ceil(left / day)
    if (days <= 1) return text.card.endsTomorrow
    return days <= 7 ? text.card.endsInDays(format.number(days)) : text.card.until(date(line.expiresAt))
  }
  return {
    purpose: (code: Purpose) => text.purposes[code],
    basis: (code: Basis) => text.bases[code],
    part: (code: Part) => text.parts[code],
    /** “health, counselling and phone number”, without what is always shared. */
    parts: (codes: readonly Part[]) =>
      joined(
        parts(codes).map((part) => lowered(text.parts[part])),
        text.and,
      ),
    languageName: (code: string) => country.spokenLanguages.find((each) => each.code === code)?.[language] ?? code,
    /** “Protection and help: Counselling and Protection Centre”. */
    what: (line: ConsentLine) => text.card.what(text.purposes[line.purpose], to(line)),
    to,
    date,
    /** “Until 1 October 2027”, “Ends in 4 days, ask again”, “Not given, her choice”. */
    until: (line: ConsentLine, sex: Sex, now = new Date()) => {
      const words = end(line, sex, now)
      if (line.basis === 'consent') return words
      const waits =
        line.basis === 'vital-interest' && line.review === null ? `${words}, ${text.card.waitsForReview}` : words
      return text.card.other(text.bases[line.basis], waits)
    },
    state: stateOf,
  }
}

/** “a, b and c”. Browsers without Lao list data would put an English “and” into the sentence. */
function joined(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)!}`
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Full shield, half shield, or off: refused and ended look alike, and neither is a fault. */
export function stateOf(line: ConsentLine, now = new Date()): ConsentState {
  const left = new Date(line.expiresAt).getTime() - now.getTime()
  const isOff = line.refused || line.withdrawnAt !== null || line.review === 'not-upheld' || left <= 0
  if (isOff || line.renewedBy) return 'off'
  return left <= 7 * day ? 'ending' : 'valid'
}
