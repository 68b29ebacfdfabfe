import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { PageDefinition } from '#platform/web/pages.ts'
import { Failed } from './Failed.tsx'
import { NotFound } from './NotFound.tsx'
import { UnknownAddress } from './UnknownAddress.tsx'
import { Root } from './Root.tsx'
import { areas } from './compose.tsx'
import { FocusShell } from './shell/FocusShell.tsx'
import { PublicShell } from './shell/PublicShell.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: UnknownAddress, errorComponent: Failed })

/** The shell with its sidebar is a chunk of its own: signing in does not need it. */
const shells = {
  app: createRoute({
    getParentRoute: () => root,
    id: 'app',
    component: lazyRouteComponent(() => import('./shell/AppShell.tsx')),
    errorComponent: Failed,
  }),
  focus: createRoute({ getParentRoute: () => root, id: 'focus', component: FocusShell, errorComponent: Failed }),
  public: createRoute({ getParentRoute: () => root, id: 'public', component: PublicShell, errorComponent: Failed }),
}

const pages = areas.flatMap((area) => area.pages)

function routeOf(page: PageDefinition) {
  return createRoute({
    getParentRoute: () => shells[page.shell],
    path: page.path,
    component: lazyRouteComponent(page.load),
    staticData: { page },
    errorComponent: Failed,
  })
}

function pagesIn(shell: PageDefinition['shell']) {
  return pages.filter((page) => page.shell === shell).map(routeOf)
}

export const router = createRouter({
  routeTree: root.addChildren([
    shells.app.addChildren(pagesIn('app')),
    shells.focus.addChildren(pagesIn('focus')),
    shells.public.addChildren(pagesIn('public')),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
})

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: PageDefinition
  }
}
