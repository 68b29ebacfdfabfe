import { useSyncExternalStore } from 'react'
import { uuidv7 } from 'uuidv7'
import type { GateState } from '#capabilities/screening/model/safety-gate.ts'
import type { Group, Setting } from '#capabilities/screening/model/screening.ts'
import { mintCode } from '#platform/model/ids.ts'

/** What is decided before a screening exists. The ids are made here, so that sending twice counts once. */
export interface Draft {
  id: string
  code: string
  personId: string
  personCode: string
  /** Null until the officer has said where and by which questions. */
  setUp: SetUp | null
  gate: GateState
  person: PersonDraft
}

export interface SetUp {
  protocol: { id: string; version: string }
  setting: Setting
  place: string | null
  group: Group | null
  language: string
}

export interface PersonDraft {
  alias: string
  sex: string
  ageBasis: string
  years: string
  name: string
}

function fresh(setUp: SetUp | null): Draft {
  const random = () => crypto.getRandomValues(new Uint8Array(8))
  return {
    id: uuidv7(),
    code: mintCode('SC', random()),
    personId: uuidv7(),
    personCode: mintCode('PP', random()),
    setUp,
    gate: {},
    person: { alias: '', sex: '', ageBasis: '', years: '', name: '' },
  }
}

let draft = fresh(null)
const listeners = new Set<() => void>()

/** A room that was private a quarter of an hour ago need not be so now: then the gate is asked anew. */
const gateHoldsMs = 15 * 60_000

/**
 * On the device the draft lives in this tab's memory only, never in the browser's storage: it is about somebody, and
 * nothing about anybody is kept on a device in the clear. The server keeps it, sealed, for whoever typed it.
 */
export const screeningDraft = {
  change(part: Partial<Draft>): void {
    draft = { ...draft, ...part }
    for (const listener of listeners) listener()
  },
  /** Goes on with what the server kept. @param keptAt ISO instant */
  goOn(kept: Draft, keptAt: string): void {
    const gateHolds = Date.now() - Date.parse(keptAt) < gateHoldsMs
    this.change({ ...kept, gate: gateHolds ? kept.gate : {} })
  },
  /** A new one, for the next person, at the same place. */
  renew(): void {
    draft = fresh(draft.setUp && { ...draft.setUp, group: null })
    for (const listener of listeners) listener()
  },
}

export function useScreeningDraft(): Draft {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => draft,
  )
}
