import { Outlet } from '@tanstack/react-router'

/** Pages without an account draw their whole surface themselves: sign-in and help look unlike each other. */
export function PublicShell() {
  return (
    <main id="content" tabIndex={-1}>
      <Outlet />
    </main>
  )
}
