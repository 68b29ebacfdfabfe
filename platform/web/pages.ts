import type { ComponentType } from 'react'

/**
 * One page of a capability. `web/pages.tsx` exports `pages: PageDefinition[]`; the application mounts them.
 * Paths use the router's form: `/cases/$code`. Nothing that identifies a person ever stands in a path.
 */
export interface PageDefinition {
  path: `/${string}`
  /** `() => import('./CasePage.tsx')`: a page is a chunk of its own and exports its component as default. */
  load: () => Promise<{ default: ComponentType }>
  /** app: sidebar or tab bar; focus: no navigation (a screening question); public: no account needed. */
  shell: 'app' | 'focus' | 'public'
  /** Which navigation item is lit while this page is open. */
  area?: string
  /** The page's name in the tab of the browser: never a name or an alias. */
  title: TwoLanguages
  /** Spotlight finds it by its title, like an entry of the navigation. */
  find?: {
    /** Roles that may go there; without a list everybody does. */
    roles?: readonly string[]
    /** Offered whatever was typed, for what Spotlight itself does not look for. */
    always?: true
  }
  /** Mounted only where the server says it runs with demonstration data. */
  demoOnly?: true
}

export interface TwoLanguages {
  en: string
  lo: string
}

/** One entry of the sidebar, and of the phone's tab bar when `tab` is given. */
export interface NavItem {
  key: string
  path: `/${string}`
  /** A Tabler icon component, imported by its own name. */
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  label: TwoLanguages
  /** The short word under the icon on a phone; without it the item is not in the tab bar. */
  tab?: TwoLanguages
  /** Roles that see it; without a list everybody does. */
  roles?: readonly string[]
  group: 'people' | 'programme'
  /** Position in its group, smallest first. */
  order: number
  /** Draws how many wait there, beside the label; nothing when none do. Loaded lazily if it asks the server. */
  Count?: ComponentType
}

export interface CapabilityPages {
  pages: readonly PageDefinition[]
  nav?: readonly NavItem[]
  /** Where a human code leads, for Spotlight: `PP-…` to the case file. Undefined for codes of others. */
  openCode?: (code: string) => string | undefined
}
