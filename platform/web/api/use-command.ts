import { useCallback, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Command, Query } from '#platform/model/contract.ts'
import type { Problem } from '#platform/model/problem.ts'
import type { InputOf, OutputOf } from './call.ts'
import type { Sent } from './send-once.ts'
import { problemOf } from './problem-error.ts'
import { SubmissionKeeper } from './submission.ts'
import { sendThrough } from './through-device.ts'

interface Choices<C extends Command> {
  /** Queries whose answers change with this command: they are asked again. */
  invalidates?: readonly Query[]
  /** `input` is what was accepted: with other codes than were sent first, where one of those was taken. */
  onDone?: (output: OutputOf<C>, input: InputOf<C>) => void
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
  const [submission] = useState(() => new SubmissionKeeper())
  const { invalidates, onDone } = choices
  const mutation = useMutation<Sent<C>, Error, InputOf<C>>({
    mutationFn: (input) => sendThrough(command, input, submission.identityOf(input)),
    onSuccess: async ({ output, input }) => {
      submission.accepted()
      onDone?.(output, input)
      await Promise.all((invalidates ?? []).map((query) => client.invalidateQueries({ queryKey: [query.name] })))
    },
  })
  const { mutateAsync } = mutation
  const send = useCallback(
    (input: InputOf<C>) =>
      mutateAsync(input).then(
        (sent) => sent.output,
        () => undefined,
      ),
    [mutateAsync],
  )
  return {
    send,
    isSending: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : null,
    output: mutation.data?.output,
    clear: mutation.reset,
  }
}
