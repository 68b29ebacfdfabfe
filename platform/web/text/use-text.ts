import { useLanguage } from './language.ts'
import type { Language } from './language.ts'

/** The shape a translation must have: the same keys, strings for strings, functions for functions. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Words<T[K]>
}

/** Both languages of one capability: `{ en, lo }`. */
export interface Text<T> {
  en: T
  lo: Words<T>
}

/** The words of the current language. A change of language redraws whoever uses it. */
export function useText<T>(text: Text<T>): Words<T> {
  return wordsIn(text, useLanguage().language)
}

export function wordsIn<T>(text: Text<T>, language: Language): Words<T> {
  return language === 'lo' ? text.lo : (text.en as Words<T>)
}
