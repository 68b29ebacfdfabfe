import { useCallback, useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { uuidv7 } from 'uuidv7'
import type { Command, Query } from '#platform/model/contract.ts'
import type { Problem } from '#platform/model/problem.ts'
import { call } from './call.ts'
import type { InputOf, OutputOf } from './call.ts'
import { problemOf } from './problem-error.ts'

interface Choices<C extends Command> {
  /** Queries whose answers change with this command: they are asked again. */
  invalidates?: readonly Query[]
  onDone?: (output: OutputOf<C>, input: InputOf<C>) => void
}

interface Submission {
  fingerprint: string
  commandId: string
  occurredAt: string
}

export interface CommandHandle<C extends Command> {
  /** Send it. Resolves to the output, or to undefined when it was refused: `problem` then says why. */
  send: (input: InputOf<C>) => Promise<OutputOf<C> | undefined>
  isSending: boolean
  problem: Problem | null
  output: OutputOf<C> | undefined
  /** Put the problem away, for instance when the person starts to type again. */
  clear: () => void
}

/**
 * Send a command. The same input tried again after a failure carries the same command id, so that a submission
 * whose answer got lost is not recorded twice. Nothing the person typed is touched.
 */
export function useCommand<C extends Command>(command: C, choices: Choices<C> = {}): CommandHandle<C> {
  const client = useQueryClient()
  const submission = useRef<Submission | null>(null)
  const { invalidates, onDone } = choices
  const mutation = useMutation<OutputOf<C>, Error, InputOf<C>>({
    mutationFn: (input) => call(command, input, identityOf(submission, input)),
    onSuccess: async (output, input) => {
      submission.current = null
      onDone?.(output, input)
      await Promise.all((invalidates ?? []).map((query) => client.invalidateQueries({ queryKey: [query.name] })))
    },
  })
  const { mutateAsync } = mutation
  const send = useCallback((input: InputOf<C>) => mutateAsync(input).catch(() => undefined), [mutateAsync])
  return {
    send,
    isSending: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : null,
    output: mutation.data,
    clear: mutation.reset,
  }
}

function identityOf(kept: { current: Submission | null }, input: unknown): { commandId: string; occurredAt: string } {
  const fingerprint = JSON.stringify(input)
  if (kept.current?.fingerprint !== fingerprint) {
    kept.current = { fingerprint, commandId: uuidv7(), occurredAt: new Date().toISOString() }
  }
  return { commandId: kept.current.commandId, occurredAt: kept.current.occurredAt }
}
