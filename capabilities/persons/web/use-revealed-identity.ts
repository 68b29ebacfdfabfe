import { useMemo } from 'react'
import { RevealedIdentity } from '#capabilities/persons/model/reveal.ts'
import { useRevealedName } from '#platform/web/kit/use-revealed-name.ts'

/** Keeps a revealed identity as long as the kit keeps a name: sixty seconds, and no longer than somebody looks. */
export function useRevealedIdentity() {
  const { name, secondsLeft, show, hide } = useRevealedName()
  // The kit forgets the text; nothing else here holds the identity, so forgetting it is enough.
  const identity = useMemo(() => (name === null ? null : RevealedIdentity.parse(JSON.parse(name))), [name])
  return { identity, secondsLeft, show: (revealed: RevealedIdentity) => show(JSON.stringify(revealed)), hide }
}
