import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { revealIdentity } from '#capabilities/persons/model/api.ts'
import { readCarriedIdentity, tellReveal } from '#capabilities/persons/model/api-carrying.ts'
import { revealed, type RevealedIdentity, type RevealPurpose } from '#capabilities/persons/model/reveal.ts'
import { useReachable } from '#platform/web/api/reachability.ts'
import { askThrough } from '#platform/web/api/through-device.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { devicePort } from '#platform/web/device/port.ts'
import { proveHere } from '#platform/web/device/prove-here.ts'

export interface Why {
  purpose: RevealPurpose
  reason: string | null
}

/**
 * Shows who somebody is: the node's answer or, where it can't be reached, what this device carries. Then its holder shows
 * the device's own lock who is there, and the promise to tell the access log is kept before the name is looked up.
 */
export function useReveal(personId: string) {
  const isReachable = useReachable()
  const isCarried = useIsCarried(personId, !isReachable)
  const isHere = !isReachable && isCarried
  const ask = useCommand(revealIdentity)
  const tell = useCommand(tellReveal)
  const [id, setId] = useState(uuidv7)
  const revealHere = async (why: Why): Promise<RevealedIdentity | undefined> => {
    if (!(await proveHere())) return undefined
    if (!(await tell.send({ personId, id, ...why }))) return undefined
    setId(uuidv7())
    const { identity } = await askThrough(readCarriedIdentity, { personId })
    return identity ? revealed(identity, why.purpose) : undefined
  }
  return {
    isPossible: isReachable || isCarried,
    isHere,
    isSending: ask.isSending || tell.isSending,
    problem: ask.problem ?? tell.problem,
    reveal: (why: Why) => (isHere ? revealHere(why) : ask.send({ personId, ...why })),
    clear: () => {
      ask.clear()
      tell.clear()
    },
  }
}

/** Asked without opening what is carried. */
function useIsCarried(personId: string, isWanted: boolean): boolean {
  const { data } = useQuery({
    queryKey: ['device carries', readCarriedIdentity.name, personId],
    queryFn: async () => (await devicePort.current()?.carries(readCarriedIdentity, { personId })) ?? false,
    enabled: isWanted,
  })
  return data ?? false
}
