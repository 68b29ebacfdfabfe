import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** An underlined link to another page of the application. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="pp-link">
      {children}
    </Link>
  )
}
