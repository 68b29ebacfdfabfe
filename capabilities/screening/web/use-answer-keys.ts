import { useEffect, useRef } from 'react'
import { answerCodes } from '#capabilities/screening/model/answers.ts'

interface Keys {
  onAnswer: (code: string) => void
  onNext: () => void
  isOff: boolean
}

/** 1 to 4 answer and Enter goes on, outside of fields and dialogs. */
export function useAnswerKeys(keys: Keys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { onAnswer, onNext, isOff } = current.current
      if (isOff || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      const code = /^[1-4]$/.test(event.key) ? answerCodes[Number(event.key) - 1] : undefined
      if (code) onAnswer(code)
      else if (event.key === 'Enter' && !isPressable(event.target)) onNext()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement
}
