import { readRelations, relationsOf } from '#capabilities/access/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { mayReadPart } from '#capabilities/access/model/relation.ts'
import type { AgeVerification } from '#capabilities/persons/model/age-verification.ts'
import type { NewContact, NewName } from '#capabilities/persons/model/person.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import {
  mayCorrectPerson,
  mayErasePerson,
  mayReadPerson,
  mayRevealIdentity,
  mayVerifyAge,
  type PersonSubject,
} from '#capabilities/persons/model/policy.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { summaryOf } from './read-summaries.ts'
import { selectAgeVerifications, selectContacts, selectNames, selectPersonByCode, selectPersons } from './store.ts'
import type { PersonRow } from './store-tables.ts'

type Loaded = PersonSubject & { row: PersonRow }
export type Ctx = QueryContext & { actor: PokpongActor }

/** By id, or by the code that stands in an address. */
export async function loadPersonFile(ctx: Ctx, { person }: { person: string }): Promise<Loaded | undefined> {
  const row = person.startsWith('PP-')
    ? await selectPersonByCode(ctx.tx, person)
    : (await selectPersons(ctx.tx, [person]))[0]
  return row && { row, relations: await readRelations(ctx.tx, row.id), now: ctx.now }
}

export async function answerPersonFile(ctx: Ctx, _input: unknown, subject: PersonSubject): Promise<PersonFile> {
  return (await filesOf(ctx, [subject as Loaded]))[0]!
}

/** Many files in as many statements as one takes; undefined for whom the actor may not read. */
export async function readPersonFiles(
  ctx: Ctx,
  questions: readonly { person: string }[],
): Promise<(PersonFile | undefined)[]> {
  const found = await loadPersonFiles(ctx, questions)
  const readable = found.filter((each) => each !== undefined && mayReadPerson(ctx.actor, each).allowed) as Loaded[]
  const files = new Map((await filesOf(ctx, readable)).map((file) => [file.person.id, file]))
  return found.map((each) => each && files.get(each.row.id))
}

async function loadPersonFiles(ctx: Ctx, questions: readonly { person: string }[]): Promise<(Loaded | undefined)[]> {
  const rows = await selectPersons(
    ctx.tx,
    questions.map(({ person }) => person).filter((person) => !person.startsWith('PP-')),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const relations = await relationsOf(ctx, [...byId.keys()])
  const all: (Loaded | undefined)[] = []
  for (const question of questions) {
    const row = byId.get(question.person)
    // Devices ask by id; a code is looked for by itself.
    all.push(row ? { row, relations: relations.get(row.id) ?? [], now: ctx.now } : await loadPersonFile(ctx, question))
  }
  return all
}

async function filesOf(ctx: Ctx, found: readonly Loaded[]): Promise<PersonFile[]> {
  const ids = found.map(({ row }) => row.id)
  const keys = await ctx.vault.openMany(ids)
  const opens = (part: 'identity' | 'contact') =>
    found.filter(({ relations, now }) => mayReadPart(ctx.actor, relations, part, now).allowed).map(({ row }) => row.id)
  const [withIdentity, withContact] = [new Set(opens('identity')), new Set(opens('contact'))]
  const names = Map.groupBy(await selectNames(ctx.tx, [...withIdentity]), (row) => row.person_id)
  const contacts = Map.groupBy(await selectContacts(ctx.tx, [...withContact]), (row) => row.person_id)
  const verifications = Map.groupBy(await selectAgeVerifications(ctx.tx, ids), (row) => row.person_id)
  return found.map((each) => {
    const { id } = each.row
    return fileOf(ctx, each, keys.get(id), {
      names: withIdentity.has(id) ? (names.get(id) ?? []) : null,
      contacts: withContact.has(id) ? (contacts.get(id) ?? []) : null,
      verifications: verifications.get(id) ?? [],
    })
  })
}

/** Null where the part is closed to the reader. */
interface Stored {
  names: Awaited<ReturnType<typeof selectNames>> | null
  contacts: Awaited<ReturnType<typeof selectContacts>> | null
  verifications: Awaited<ReturnType<typeof selectAgeVerifications>>
}

function fileOf({ actor }: Ctx, subject: Loaded, key: SubjectKey | undefined, stored: Stored): PersonFile {
  const { names, contacts, verifications } = stored
  return {
    person: summaryOf(subject.row, key),
    names:
      names &&
      names.map(({ id, script, kind }) => ({ id, script: script as NewName['script'], kind: kind as NewName['kind'] })),
    contacts: contacts && contacts.map(({ id, kind }) => ({ id, kind: kind as NewContact['kind'] })),
    safeContact: safeContact(contacts ?? [], key),
    ageVerifications: verifications.map(toVerification),
    mayReveal: key !== undefined && mayRevealIdentity(actor, subject).allowed,
    mayCorrect: key !== undefined && mayCorrectPerson(actor, subject).allowed,
    mayVerifyAge: key !== undefined && mayVerifyAge(actor, subject).allowed,
    mayErase: key !== undefined && mayErasePerson(actor, subject).allowed,
    erased: key === undefined,
  }
}

function safeContact(contacts: Awaited<ReturnType<typeof selectContacts>>, key: SubjectKey | undefined): string[] {
  if (!key) return []
  return contacts.filter(({ kind }) => kind === 'safe-contact').map(({ text }) => key.unseal('persons.contact', text))
}

function toVerification(row: Awaited<ReturnType<typeof selectAgeVerifications>>[number]): AgeVerification {
  return {
    id: row.id,
    outcome: row.outcome as AgeVerification['outcome'],
    basis: row.basis as AgeVerification['basis'],
    verifiedBy: row.verified_by,
    verifiedAt: row.verified_at.toISOString(),
  }
}
