import { listVacancies } from '#capabilities/assistance/model/api.ts'
import { announcedGroup } from '#capabilities/assistance/model/welcome.ts'
import type { PlaceHintsProps } from '#capabilities/referrals/web/public.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useAssistanceText } from './use-words.ts'

/** Free places by shelter, for whoever looks for one: those with a place first, as the server orders them. */
export default function PlaceHints({ group, children }: PlaceHintsProps) {
  const text = useAssistanceText().hint
  const format = useFormat()
  const announced = group && announcedGroup(group)
  const { data } = useAsk(listVacancies, announced ? { group: announced } : {}, { enabled: announced !== null })
  const hints = new Map(
    (announced ? (data?.vacancies ?? []) : []).map(({ organisationId, answer, free }) => [
      organisationId,
      answer === 'yes' ? text.yes(format.number(free)) : text[answer],
    ]),
  )
  return children(hints)
}
