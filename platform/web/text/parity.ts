/** The key paths of a text table, with the number of arguments where a sentence is a function. */
export function textShape(text: object, prefix = ''): string[] {
  return Object.entries(text).flatMap(([key, value]: [string, unknown]) => {
    const path = prefix ? `${prefix}.${key}` : key
    if (typeof value === 'object' && value !== null) return textShape(value, path)
    return [typeof value === 'function' ? `${path}()` : path]
  })
}

/** What is missing or empty in one language compared with the other: a test expects an empty list. */
export function textGaps(en: object, lo: object): string[] {
  const [inEnglish, inLao] = [new Set(textShape(en)), new Set(textShape(lo))]
  return [
    ...[...inEnglish].filter((path) => !inLao.has(path)).map((path) => `missing in Lao: ${path}`),
    ...[...inLao].filter((path) => !inEnglish.has(path)).map((path) => `missing in English: ${path}`),
    ...emptyWords(en, 'en'),
    ...emptyWords(lo, 'lo'),
  ]
}

function emptyWords(text: object, prefix: string): string[] {
  return Object.entries(text).flatMap(([key, value]: [string, unknown]) => {
    const path = `${prefix}.${key}`
    if (typeof value === 'object' && value !== null) return emptyWords(value, path)
    return typeof value === 'string' && value.trim() === '' ? [`empty: ${path}`] : []
  })
}
