import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { theme } from './theme.ts'

/** Scales that neither the design nor Mantine's own style sheets use. */
const unused = /^--mantine-color-(pink|grape|violet|indigo|cyan|teal|green|lime|yellow|orange|blue)-/

/**
 * The variables that MantineProvider would write into a style element, as text for mantine-variables.css: the
 * content policy allows style sheets of our own address only. A test keeps the file equal to this.
 */
export function staticVariables(): string {
  const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  return [
    '/* Written from theme.ts by static-variables.ts: change the theme, then run its test with UPDATE=1. */',
    block(':root', variables),
    block(':root[data-mantine-color-scheme="light"]', light),
    block(':root[data-mantine-color-scheme="dark"]', dark),
    '',
  ].join('\n')
}

function block(selector: string, variables: Record<string, string>): string {
  const lines = Object.entries(variables)
    .filter(([name]) => !unused.test(name))
    .map(([name, value]) => `  ${name}: ${value};`)
  return `${selector} {\n${lines.join('\n')}\n}`
}
