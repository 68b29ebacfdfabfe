import { uuidv7 } from 'uuidv7'
import { listCases, type openingChoices, openCase } from '#capabilities/cases/model/api.ts'
import type { PersonRole, Urgency } from '#capabilities/cases/model/case.ts'
import type { NeedKind } from '#capabilities/cases/model/need.ts'
import { useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { newPersonDraft, toNewPerson } from '#capabilities/persons/web/public.tsx'
import { mintCode } from '#platform/model/ids.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { useGo } from '#platform/web/routing.ts'
import { basisDraft, consentOf, mayBeChild } from './basis-draft.ts'

export type Choices = OutputOf<typeof openingChoices>

/** Everything that the form holds, and the one command that it ends in. */
export function useOpenCase(choices: Choices, screeningId: string | null) {
  const go = useGo()
  const [draft, setDraft] = useKept('draft', () => firstDraft(choices))
  const set = (change: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...change }))
  const onDone = useSent(({ code }: { code: string }) => go(`/cases/${code}`))
  const command = useCommand(openCase, { invalidates: [listCases], onDone })
  const known = choices.persons[0] ?? null
  const person = { id: known?.id ?? draft.person.id, isChild: known?.isChild ?? mayBeChild(draft.person) }
  const holder = choices.organisations.find((each) => each.id === draft.organisationId)
  const hasBasis = known !== null && holder?.basis[known.id]?.allowed === true
  const isDanger = draft.urgency === 'danger-now'
  const send = () => {
    if (!holder) return
    const about = { personId: person.id, isChild: person.isChild, organisationId: holder.id }
    const consent = hasBasis || isDanger ? undefined : consentOf(draft.basis, about)
    void command.send({
      id: draft.id,
      code: draft.code,
      screeningId,
      persons: known ? [{ personId: known.id, role: draft.role }] : [],
      newPersons: known ? [] : [{ person: toNewPerson(draft.person), role: draft.role }],
      consents: consent ? [consent] : [],
      danger: isDanger && !hasBasis ? draft.danger.trim() || null : null,
      holderOrganisationId: holder.id,
      workerId: draft.workerId || null,
      urgency: draft.urgency,
      needs: draft.needs.map((kind) => ({ id: draft.needIds[kind] ?? uuidv7(), kind, personId: person.id })),
    })
  }
  return { draft, set, command, known, holder, hasBasis, isDanger, isChild: person.isChild, send }
}

function firstDraft(choices: Choices) {
  const own = choices.organisations.find((each) => each.own)
  const needIds: Partial<Record<NeedKind, string>> = {}
  return {
    id: uuidv7(),
    code: mintCode('PP', crypto.getRandomValues(new Uint8Array(8))),
    person: newPersonDraft(),
    role: 'survivor' as PersonRole,
    organisationId: own?.id ?? '',
    workerId: '',
    urgency: 'normal' as Urgency,
    danger: '',
    basis: basisDraft(choices.persons[0]?.languages[0] ?? ''),
    needs: [] as NeedKind[],
    needIds,
  }
}

export type OpenCase = ReturnType<typeof useOpenCase>
