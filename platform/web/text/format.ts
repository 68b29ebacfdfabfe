import { useMemo } from 'react'
import { useLanguage } from './language.ts'
import type { Language } from './language.ts'
import { clockWords } from './clock-words.ts'
import type { ClockReading } from './clock-words.ts'
import { months, weekdays } from './calendar.ts'

/** Days are shown in the node's own zone, wherever the device believes it is. */
let zone = 'Asia/Vientiane'
export function setZone(name: string): void {
  zone = name
}

/** 1,240 in English, 1.240 in Lao. Browsers without Lao number data would fall back silently, so we group here. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const fixed = decimals === undefined ? String(value) : value.toFixed(decimals)
  const [whole = '0', fraction] = fixed.replace('-', '').split('.')
  const [group, point] = language === 'lo' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${value < 0 ? '\u2212' : ''}${grouped}${fraction ? point + fraction : ''}`
}

/** 26% in both languages, from a share between 0 and 1. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return `${formatNumber(share * 100, language, decimals)}%`
}

/** Kip without decimals; `300.000.000 ກີບ`. Minor units of other currencies are hundredths. */
export function formatMoney(minorUnits: number, currency: string, language: Language): string {
  if (currency === 'LAK') {
    return `${formatNumber(Math.round(minorUnits), language)} ${language === 'lo' ? 'ກີບ' : 'kip'}`
  }
  return `${currency} ${formatNumber(minorUnits / 100, language, minorUnits % 100 === 0 ? 0 : 2)}`
}

/** A partial date (2024, 2024-07, 2024-07-10): 10 July 2024, 10 ກໍລະກົດ 2024, or as much of it as is known. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.slice(0, 10).split('-')
  const name = month ? months[language][Number(month) - 1] : undefined
  return [day && Number(day), name, year].filter(Boolean).join(' ')
}

/** 10 July, where the year goes without saying. */
export function formatDayMonth(date: string, language: Language): string {
  return formatDate(date, language).replace(/ \d{4}$/, '')
}

/** 10/7/2024 in both languages, for tight tables. */
export function formatShortDate(date: string): string {
  return date.slice(0, 10).split('-').map(Number).toReversed().join('/')
}

export function formatWeekday(date: string, language: Language): string {
  return weekdays[language][new Date(`${date.slice(0, 10)}T12:00:00Z`).getUTCDay()] ?? ''
}

/** The day (2024-07-10) on which an instant falls, in the node's zone. */
export function dayOf(instant: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant))
}

/** 16:00, on a 24-hour clock in the node's zone. */
export function formatTime(instant: string | Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )
}

export function formatInstant(instant: string | Date, language: Language): string {
  return `${formatDate(dayOf(instant), language)}, ${formatTime(instant)}`
}

/** Today, tomorrow and yesterday by name, the rest by date. */
export function formatDayNear(date: string, language: Language, today = dayOf(new Date())): string {
  const apart = Math.round((Date.parse(date.slice(0, 10)) - Date.parse(today)) / 86_400_000)
  const near = { en: ['Yesterday', 'Today', 'Tomorrow'], lo: ['ມື້ວານ', 'ມື້ນີ້', 'ມື້ອື່ນ'] }[language][apart + 1]
  if (near && Math.abs(apart) <= 1) return near
  return date.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(date, language) : formatDate(date, language)
}

/** All of the above, bound to the reader's language. */
export function useFormat() {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
      share: (share: number, decimals?: number) => formatShare(share, language, decimals),
      money: (minorUnits: number, currency: string) => formatMoney(minorUnits, currency, language),
      date: (date: string) => formatDate(date, language),
      dayMonth: (date: string) => formatDayMonth(date, language),
      shortDate: formatShortDate,
      weekday: (date: string) => formatWeekday(date, language),
      day: dayOf,
      time: formatTime,
      instant: (instant: string | Date) => formatInstant(instant, language),
      dayNear: (date: string) => formatDayNear(date, language),
      clock: (reading: ClockReading, past?: string) => clockWords(reading, language, past),
    }),
    [language],
  )
}
