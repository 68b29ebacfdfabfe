import { type ComponentType, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

/** Draws into the page: the application, or the lock before it. */
export function draw(Whole: ComponentType): void {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Whole />
    </StrictMode>,
  )
}
