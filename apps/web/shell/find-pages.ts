import { HumanCode } from '#platform/model/ids.ts'
import type { CapabilityPages, TwoLanguages } from '#platform/web/pages.ts'

export interface FoundPage {
  path: string
  /** A code that was typed, or the page's own name. */
  label: { code: string } | TwoLanguages
}

interface Asker {
  roles: readonly string[]
  areas: readonly CapabilityPages[]
}

const most = 8

/** Where something typed leads: a code to its record, a word to the pages of that name that the roles may open. */
export function findPages(typed: string, { roles, areas }: Asker): FoundPage[] {
  const may = (those?: readonly string[]) => !those || those.some((role) => roles.includes(role))
  const words = typed.trim().toLowerCase()
  const isMeant = (name: TwoLanguages) => [name.en, name.lo].some((each) => each.toLowerCase().includes(words))
  const code = HumanCode.safeParse(typed)
  const byCode = areas.flatMap(({ openCode }) => {
    const path = code.success ? openCode?.(code.data) : undefined
    return path && code.success ? [{ path, label: { code: code.data } }] : []
  })
  const entries = areas
    .flatMap(({ nav }) => nav ?? [])
    .toSorted((one, other) => one.order - other.order)
    .filter((item) => may(item.roles) && isMeant(item.label))
    .map(({ path, label }) => ({ path, label }))
  const findable = areas.flatMap(({ pages }) => pages).filter(({ find }) => find && may(find.roles))
  const byTitle = findable.filter(({ find, title }) => !find?.always && isMeant(title))
  const always = findable.filter(({ find }) => find?.always)
  const first = [...byCode, ...entries, ...byTitle.map(asFound)].slice(0, most - always.length)
  return [...first, ...always.map(asFound)]
}

function asFound({ path, title }: { path: string; title: TwoLanguages }): FoundPage {
  return { path, label: title }
}
