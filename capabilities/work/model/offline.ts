import { casesOffline } from '#capabilities/cases/model/offline.ts'
import { screeningOffline } from '#capabilities/screening/model/offline.ts'
import type { Command } from '#platform/model/contract.ts'
import { collection, type OfflineCommand, type OfflinePart, type Shows, shows } from '#platform/model/offline.ts'
import { readMyWork } from './api.ts'
import { casesInWork } from './offline-cases.ts'
import { screeningsInWork } from './offline-screenings.ts'

export const myWork = collection(readMyWork, { compared: ({ now: _read, ...rest }) => rest })

/** A neighbour's command with how it shows on the home screen; takes the place of the neighbour's own. */
function onHome(theirs: OfflineCommand, show: (how: OfflineCommand) => Shows<Command>): OfflineCommand {
  return { ...theirs, shows: [...theirs.shows, show(theirs)] }
}

/**
 * What waits follows from records that neighbours answer for, and they know nothing of the home screen: so it is told
 * here, after them in the application's list.
 */
export const workOffline: OfflinePart = {
  collections: [myWork],
  commands: [
    ...screeningOffline.commands.map((theirs) =>
      onHome(theirs, (how) => shows(readMyWork, (work, made, _asked, view) => screeningsInWork(work, how, made, view))),
    ),
    ...casesOffline.commands.map((theirs) =>
      onHome(theirs, (how) => shows(readMyWork, (work, made, _asked, view) => casesInWork(work, how, made, view))),
    ),
  ],
}
