/** A person's own words among the codes, ids and instants of a command: what has a space, or letters beyond ASCII. */
export function wordsIn(input: unknown): string[] {
  if (typeof input === 'string') return isWords(input) ? [input] : []
  if (typeof input !== 'object' || input === null) return []
  const shown = Object.entries(input).filter(([field]) => !identifying.has(field))
  return [...new Set(shown.flatMap(([, held]) => wordsIn(held)))]
}

/** What names somebody is sent and never shown again by the device. */
const identifying = new Set(['name', 'names', 'text', 'contact', 'contacts', 'documents', 'number'])

const longestShown = 4000

function isWords(text: string): boolean {
  if (text.length > longestShown || text.startsWith('{')) return false
  return /\s/.test(text.trim()) || /[^ -~]/.test(text)
}
