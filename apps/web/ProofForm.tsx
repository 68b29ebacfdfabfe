import { lazy, useState } from 'react'
import { proofForm } from '#capabilities/identity/web/public.tsx'
import type { ProofFormProps } from '#platform/web/api/proof.ts'
import { useReachable } from '#platform/web/api/reachability.ts'
import { useDevicePresence } from '#platform/web/device/presence.ts'

const AtTheNode = lazy(proofForm)
const AtThisDevice = lazy(() => import('#capabilities/sync/web/public-proof.tsx'))

/**
 * The node asks who is there. Where it can't be reached, a device whose store is open asks for its own lock instead, and
 * goes on asking when the network comes back meanwhile, or what was half typed would be gone.
 */
export default function ProofForm(props: ProofFormProps) {
  const isAway = !useReachable()
  const canAskHere = useDevicePresence() === 'open'
  const [isHere, setHere] = useState(props.kind === 'here')
  if (!isHere && isAway && canAskHere) setHere(true)
  const Form = isHere ? AtThisDevice : AtTheNode
  return <Form {...props} />
}
