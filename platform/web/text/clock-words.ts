import type { Language } from './language.ts'

/** How a deadline stands: plenty of time, the last quarter, past, or answered. */
export interface ClockReading {
  state: 'ahead' | 'soon' | 'late' | 'answered'
  /** The time left, past, or that the answer took, in minutes. */
  minutes: number
  /** How much of the time is left, 0 to 1: the arc of the ring. */
  left: number
}

/**
 * Read a deadline. The last quarter of the time counts as soon, because that is when a call still helps
 * (DESIGN-LANGUAGE, section 5, Clock).
 */
export function readClock(from: string, due: string, now: Date, answeredAt?: string | null): ClockReading {
  const start = Date.parse(from)
  const end = Date.parse(due)
  if (answeredAt) return { state: 'answered', minutes: minutesBetween(start, Date.parse(answeredAt)), left: 0 }
  const remaining = end - now.getTime()
  if (remaining <= 0) return { state: 'late', minutes: minutesBetween(end, now.getTime()), left: 0 }
  const left = end > start ? Math.min(1, remaining / (end - start)) : 1
  return { state: left < 0.25 ? 'soon' : 'ahead', minutes: Math.ceil(remaining / 60_000), left }
}

/**
 * “5 h left”, “3 h past, call them”, “Answered in 4 h”; “ເຫຼືອອີກ 5 ຊົ່ວໂມງ”.
 * @param past what to do about it, after “3 h past”: by default to call them
 */
export function clockWords(reading: ClockReading, language: Language, past?: string): string {
  const span = spanWords(reading.minutes, language)
  if (language === 'lo') {
    if (reading.state === 'answered') return `ຕອບແລ້ວ ໃນ ${span}`
    return reading.state === 'late' ? `ກາຍມາ ${span}, ${past ?? 'ໂທຫາພວກເຂົາ'}` : `ເຫຼືອອີກ ${span}`
  }
  if (reading.state === 'answered') return `Answered in ${span}`
  return reading.state === 'late' ? `${span} past, ${past ?? 'call them'}` : `${span} left`
}

/** Minutes up to two hours, hours up to two days, then days. */
export function spanWords(minutes: number, language: Language): string {
  const lao = language === 'lo'
  if (minutes < 60) return lao ? `${minutes} ນາທີ` : `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return lao ? `${hours} ຊົ່ວໂມງ` : `${hours} h`
  const days = Math.floor(hours / 24)
  return lao ? `${days} ມື້` : `${days} days`
}

function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000))
}
