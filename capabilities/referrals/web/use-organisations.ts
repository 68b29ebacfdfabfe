import { listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useLanguage } from '#platform/web/text/language.ts'

/** Organisations of the node and their names in the reader's language; an empty name until they are known. */
export function useOrganisations() {
  const { language } = useLanguage()
  const answer = useAsk(listOrganisations, {}, { staleTime: 300_000 })
  const organisations = answer.data?.organisations ?? []
  const names = new Map(organisations.map(({ id, name }) => [id, name[language]]))
  return { organisations, nameOf: (id: string) => names.get(id) ?? '' }
}
