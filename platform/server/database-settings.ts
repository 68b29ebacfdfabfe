export type Settings = Readonly<Record<string, string>>

/**
 * BEGIN with its settings in one message of the simple protocol, because a round trip more for each command would
 * cost a tenth of the throughput. The role comes last, so that the settings are made by the login itself.
 * @throws for a setting's name that is not plain, or a value that holds a NUL
 */
export function beginWith(settings: Settings): string {
  const names = Object.keys(settings)
  return names.length === 0 ? 'begin' : `begin; ${applying(settings)}`
}

/** The statement that makes the settings for the rest of the current transaction. */
export function applying(settings: Settings): string {
  const { role, ...others } = settings
  const calls = Object.entries(others).map(([name, value]) => settingCall(name, value))
  if (role !== undefined) calls.push(settingCall('role', role))
  return `select ${calls.join(', ')}`
}

function settingCall(name: string, value: string): string {
  if (!/^[a-z_]+(\.[a-z_]+)?$/.test(name)) throw new Error(`Not the name of a database setting: ${name}`)
  return `set_config('${name}', ${literal(value)}, true)`
}

/** A text as an SQL literal that means the same whatever standard_conforming_strings says. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new Error('A database text cannot hold the character NUL.')
  const quoted = text.replaceAll("'", "''")
  return quoted.includes('\\') ? ` E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`
}
