import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { readSession, signOut } from '#capabilities/identity/model/api.ts'
import { call } from '#platform/web/api/call.ts'
import { isOutOfReach, ProblemError } from '#platform/web/api/problem-error.ts'
import { devicePort } from '#platform/web/device/port.ts'
import { devicePresence } from '#platform/web/device/presence.ts'
import { SessionContext } from '#platform/web/session.ts'
import type { Session, SessionActor } from '#platform/web/session.ts'

/** Reads who is signed in once, and again when somebody signs in or out. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const answer = useQuery({ queryKey: [readSession.name], queryFn: askWho, staleTime: Infinity })
  const { data, isPending, error } = answer
  useEffect(
    () => devicePresence.subscribe(() => void client.invalidateQueries({ queryKey: [readSession.name] })),
    [client],
  )
  const session = useMemo<Session>(
    () => ({
      actor: data ?? null,
      isLoading: isPending,
      error,
      refresh: () => client.invalidateQueries({ queryKey: [readSession.name] }),
      signOut: async () => {
        await devicePort.current()?.keepNow()
        await call(signOut, {}).catch(() => undefined)
        // A full load, so that nothing of the person who leaves stays in memory.
        window.location.assign('/sign-in')
      },
    }),
    [client, data, isPending, error],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

async function askWho(): Promise<SessionActor | null> {
  try {
    return (await call(readSession, {}, { askToSignIn: false })).actor
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (error.problem.status === 401) return null
    // No server can be asked: whoever opened this device's store works here.
    const owner = devicePresence.actor()
    if (owner && isOutOfReach(error)) return { ...owner, steppedUpUntil: null }
    throw error
  }
}
