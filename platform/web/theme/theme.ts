import { createTheme } from '@mantine/core'
import { colours } from './colours.ts'

/**
 * Mantine's share of the design language. Colours that change with the theme are set in mantine-bridge.css, so
 * that no style element has to be written by script and the content policy can refuse inline styles.
 */
export const theme = createTheme({
  colors: colours,
  primaryColor: 'kham',
  primaryShade: { light: 7, dark: 3 },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '22px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // The scroll lock of these writes a style element; base.css locks the page with :has() instead.
    Modal: { defaultProps: { lockScroll: false, radius: 'xl', centered: true, transitionProps: { duration: 200 } } },
    Drawer: { defaultProps: { lockScroll: false, position: 'right', size: 480 } },
    Menu: { defaultProps: { shadow: 'lg', radius: 'md', transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: 'lg', radius: 'md' } },
    Tooltip: { defaultProps: { radius: 'sm', withArrow: true, events: { hover: true, focus: true, touch: true } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
})
