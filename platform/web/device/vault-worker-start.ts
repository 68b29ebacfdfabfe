let started: Worker | null = null

/**
 * The worker that holds the device's keys, one for the page. The first script starts it on a device that carries work, so
 * that it stands ready by the time the lock is drawn.
 */
export function vaultWorker(): Worker {
  started ??= new Worker(new URL('./vault-worker.ts', import.meta.url), { type: 'module', name: 'store' })
  return started
}
