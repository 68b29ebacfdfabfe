import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import { all, allow, deny, type Decision } from '#platform/model/decision.ts'
import type { ClipState } from './clip.ts'
import { mayReadProtocols } from './policy.ts'
import { clipCheckers } from './roles.ts'

/** The questions are the whole node's, so no single office's administrator records them. */
export function mayRecordClip(actor: PokpongActor): Decision {
  const national = actor.grants.some(({ role, scope }) => role === 'administrator' && scope.kind === 'national')
  return national ? allow : deny('needs-a-national-administrator')
}

export interface ClipSubject {
  state: ClipState
  recordedBy: string
}

/** A second speaker says that it is right: nobody releases her or his own recording. */
export function mayCheckClip(actor: PokpongActor, clip: ClipSubject): Decision {
  const another = clip.recordedBy === actor.accountId ? deny('own-recording') : allow
  return all(mayHearNewClips(actor), another)
}

/** Whoever records takes away what is in use; whoever listens to a new one may say that it is not right. */
export function mayRetireClip(actor: PokpongActor, clip: ClipSubject): Decision {
  return clip.state === 'new' ? mayHearNewClips(actor) : mayRecordClip(actor)
}

/** One in use may be heard by all who may read the questions; a new one by those who record and check. */
export function mayReadClip(actor: PokpongActor, clip: ClipSubject): Decision {
  if (clip.state === 'retired') return deny('clip-retired')
  return clip.state === 'in-use' ? mayReadProtocols(actor) : mayHearNewClips(actor)
}

export function mayHearNewClips(actor: PokpongActor): Decision {
  return holds(actor, ...clipCheckers) ? allow : deny('not-a-clip-checker')
}
