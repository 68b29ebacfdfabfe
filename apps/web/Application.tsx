import './parse-quietly.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ProblemError } from '#platform/web/api/problem-error.ts'
import { SessionProvider } from './SessionProvider.tsx'
import { router } from './router.tsx'

/** Answers stay in memory only, and a refusal is not asked again: only a lost connection is. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 5 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof ProblemError && error.problem.status >= 502 && failures < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

export function Application() {
  return (
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </QueryClientProvider>
  )
}
