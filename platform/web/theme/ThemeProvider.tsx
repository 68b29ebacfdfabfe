import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useColourScheme } from './appearance.ts'
import { theme } from './theme.ts'
import './style.css'

/** Mantine without style elements written by script: its variables come from our own sheets (content policy). */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={useColourScheme()}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
