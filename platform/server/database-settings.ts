export type Settings = Readonly<Record<string, string>>

/**
 * BEGIN with its settings in one message of the simple protocol. SET LOCAL rather than set_config: planning a query
 * for every command took four times as long in a trial. The role comes last, so that the login makes the settings.
 * @throws for a setting's name that is not plain, or a value that holds a NUL
 */
export function beginWith(settings: Settings): string {
  return ['begin', ...applying(settings)].join('; ')
}

/** The statements that make the settings for the rest of the current transaction. */
export function applying(settings: Settings): string[] {
  const { role, ...others } = settings
  const statements = Object.entries(others).map(([name, value]) => setLocal(name, value))
  if (role !== undefined) statements.push(setLocal('role', role))
  return statements
}

function setLocal(name: string, value: string): string {
  if (!/^[a-z_]+(\.[a-z_]+)?$/.test(name)) throw new Error(`Not the name of a database setting: ${name}`)
  return `set local "${name.replace('.', '"."')}" = ${literal(value)}`
}

/** A text as an SQL literal that means the same whatever standard_conforming_strings says. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new Error('A database text cannot hold the character NUL.')
  const quoted = text.replaceAll("'", "''")
  return quoted.includes('\\') ? ` E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`
}
