import { preference, usePreference } from '#platform/web/preferences.ts'

/** Single-letter keys can be switched off: voice control and switch access press letters by accident. */
const remembered = preference<'on' | 'off'>('single-keys', ['on', 'off'], 'on')

export function singleKeysAreOn(): boolean {
  return remembered.get() === 'on'
}

export function useSingleKeys(): { isOn: boolean; setOn: (isOn: boolean) => void } {
  return { isOn: usePreference(remembered) === 'on', setOn: (isOn) => remembered.set(isOn ? 'on' : 'off') }
}
