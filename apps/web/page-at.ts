import type { PageDefinition } from '#platform/web/pages.ts'
import { areas } from './compose.tsx'

/** The page that the router will find, before there is a router: so that it can be fetched meanwhile. */
export function pageAt(path: string): PageDefinition | undefined {
  const pages = areas.flatMap((area) => area.pages)
  return pages.find((page) => page.path === path) ?? pages.find((page) => isOf(page.path, path))
}

function isOf(pattern: string, path: string): boolean {
  const asked = path.split('/')
  const parts = pattern.split('/')
  return parts.length === asked.length && parts.every((part, at) => part.startsWith('$') || part === asked[at])
}
