import { listReferrals } from '#capabilities/referrals/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { countIn } from './groups.ts'

/** How many offers wait for an answer, beside the navigation's word. It shares the inbox's own answer. */
export default function ReferralCount() {
  const format = useFormat()
  const answer = useAsk(listReferrals, {}, { staleTime: 60_000 })
  const waiting = countIn('answer', answer.data?.referrals ?? [])
  return waiting > 0 ? format.number(waiting) : null
}
