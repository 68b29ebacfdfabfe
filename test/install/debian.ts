import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs a package where that needs nobody's leave: as root on Debian or what descends from it. Elsewhere it does
 * nothing, and the caller says in one sentence what is missing.
 */
export function installDebian(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  process.stdout.write(`Installing ${name} …\n`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment })
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', name], { stdio: 'ignore', env: environment })
}
