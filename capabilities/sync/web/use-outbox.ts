import { useCallback, useEffect, useState } from 'react'
import type { OutboxEntry } from '#platform/web/device/vault.ts'
import { useDevicePresence } from '#platform/web/device/presence.ts'
import { openDevice } from './this-device.ts'

/** What waits on this device and is of interest to a person, oldest first; null while no store is open. */
export function useOutbox(): readonly OutboxEntry[] | null {
  const presence = useDevicePresence()
  const [entries, setEntries] = useState<readonly OutboxEntry[] | null>(null)
  const read = useCallback(async () => {
    const device = openDevice()
    const all = (await device?.entries().catch(() => null)) ?? null
    setEntries(all && all.filter(({ name }) => !device?.commands.get(name)?.unseen))
  }, [])
  useEffect(() => {
    void read()
    return openDevice()?.subscribe(() => void read())
  }, [presence, read])
  return entries
}
