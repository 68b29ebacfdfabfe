import { createContext, useContext } from 'react'

/** Who is signed in, as far as the screen needs to know. Rights are decided by policies, not by this. */
export interface SessionActor {
  accountId: string
  displayName: string
  organisationId: string
  organisationName: { en: string; lo: string }
  roles: readonly string[]
  /** Until when a fresh proof of presence counts: ISO instant or null. */
  steppedUpUntil: string | null
  /** True where the server runs with demonstration data. */
  demo: boolean
}

export interface Session {
  /** Null when nobody is signed in. */
  actor: SessionActor | null
  /** True until the server has said who is there. */
  isLoading: boolean
  /** Set when the server could not be asked. */
  error: Error | null
  /** Read the session again, after signing in. */
  refresh: () => Promise<void>
  signOut: () => Promise<void>
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above it')
  return session
}

/** The signed-in person. Only for pages of the shells that demand one. */
export function useActor(): SessionActor {
  const { actor } = useSession()
  if (!actor) throw new Error('This page is only shown to somebody who is signed in')
  return actor
}
