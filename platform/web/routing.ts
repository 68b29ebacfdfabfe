import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** One parameter of the page's path: `usePathValue('code')` on /cases/$code. */
export function usePathValue(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  return params[name] ?? ''
}

/** The search part of the address (tab, filter): never a search term, those stay out of addresses. */
export function useAddressSearch(): Record<string, unknown> {
  return useSearch({ strict: false })
}

/** Go to a path inside the application: `go('/cases/PP-7K4M2A-Q')`. */
export function useGo(): (path: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback((path, options) => void navigate({ to: path, replace: options?.replace ?? false }), [navigate])
}
