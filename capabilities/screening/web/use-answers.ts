import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { readScreening, saveAnswers } from '#capabilities/screening/model/api.ts'
import type { InputOf, OutputOf } from '#platform/web/api/call.ts'
import { askKey } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'

type Record = OutputOf<typeof readScreening>
type Given = InputOf<typeof saveAnswers>['answers'][number]

/**
 * Answers as they are given: shown at once, sent at once, one sending after the other, and kept here until the server
 * has them. What could not be sent waits and goes with the next one.
 */
export function useAnswers(record: Record) {
  const client = useQueryClient()
  const save = useCommand(saveAnswers)
  const waiting = useRef<Given[]>([])
  const [unsaved, setUnsaved] = useState(0)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const { send } = save

  const flush = useCallback(async () => {
    const sending = waiting.current
    if (sending.length === 0) return
    const done = await send({ id: record.id, answers: sending })
    if (!done) return
    waiting.current = waiting.current.filter((answer) => !sending.includes(answer))
    setUnsaved(waiting.current.length)
  }, [record.id, send])

  const give = useCallback(
    (answer: Given) => {
      client.setQueryData<Record>(
        askKey(readScreening, { screening: record.code }),
        (kept) => kept && withAnswer(kept, answer),
      )
      waiting.current = [...waiting.current.filter((each) => each.question !== answer.question), answer]
      setUnsaved(waiting.current.length)
      turn.current = turn.current.then(flush)
    },
    [client, flush, record.code],
  )
  const settle = useCallback(async () => {
    turn.current = turn.current.then(flush)
    await turn.current
    return waiting.current.length === 0
  }, [flush])
  return { give, settle, unsaved, isSaving: save.isSending, problem: save.problem }
}

function withAnswer(record: Record, given: Given): Record {
  const others = record.answers.filter((answer) => answer.question !== given.question)
  return { ...record, answers: [...others, given] }
}
