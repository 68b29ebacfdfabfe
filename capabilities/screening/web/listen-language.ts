import { useSyncExternalStore } from 'react'
import { type ListenLanguage, listenLanguages } from '#capabilities/screening/model/listen-languages.ts'

/** Chosen on the question page for this one screening; it is forgotten with the page. */
let chosen: { code: string; language: ListenLanguage } | null = null
const listeners = new Set<() => void>()

/** The language in which the questions are heard: the person's own, unless another was chosen here. */
export function useListenLanguage(screening: { code: string; language: string }) {
  const here = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => (chosen?.code === screening.code ? chosen.language : null),
  )
  const choose = (language: ListenLanguage) => {
    chosen = { code: screening.code, language }
    listeners.forEach((listener) => listener())
  }
  return [here ?? known(screening.language), choose] as const
}

function known(language: string): ListenLanguage {
  return listenLanguages.find((each) => each === language) ?? 'lo'
}
