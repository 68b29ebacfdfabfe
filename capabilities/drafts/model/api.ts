import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { mayHaveDrafts, mayKeepDraft } from './policy.ts'

/** The form's own command stands for it: `cases/open-case`. */
const FormCode = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/)
  .max(60)

/** The id or code of what it is about; empty for something that does not exist yet. Never a word. */
const About = z
  .string()
  .regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]{2}-[0-9A-Z]{6}-[0-9A-Z*~$=])?$/)
  .default('')

const DraftKey = z.object({ form: FormCode, about: About })

/** Longest content in bytes of UTF-8. A letter of Lao takes three. */
export const longestDraft = 64 * 1024

/** The fields of the form by name, as JSON. Only the form itself knows what is in it. */
const Content = z.string().max(longestDraft, { error: 'too-long' }).refine(isObject, { error: 'not-a-form' })

export const keepDraft = command({
  name: 'drafts/keep-draft',
  summary: 'Keep a form that is half filled in, for the account that fills it in and nobody else.',
  path: '/drafts/keep',
  input: DraftKey.extend({
    /** Who typed it. A page that is left after another account signed in must not leave its words with that one. */
    accountId: z.uuid(),
    version: z.int().min(1).max(1000),
    personIds: z.array(z.uuid()).max(50).default([]),
    content: Content,
  }),
  output: z.object({ keptAt: z.string() }),
  policy: mayKeepDraft,
  leavesNoLeaf: true,
  // Twice the content: quotes are escaped once more on the way.
  bodyLimit: 2 * longestDraft + 4096,
})

export const discardDraft = command({
  name: 'drafts/discard-draft',
  summary: 'Forget what was kept of a form: it was sent, or is begun afresh. Also answers when there is nothing.',
  path: '/drafts/discard',
  input: DraftKey,
  output: z.object({}),
  policy: mayHaveDrafts,
  leavesNoLeaf: true,
})

export const readDraft = query({
  name: 'drafts/read-draft',
  summary: 'What the account kept of a form; null when there is nothing.',
  path: '/drafts',
  input: DraftKey,
  output: z.object({
    draft: z.object({ version: z.number(), content: z.string(), keptAt: z.string() }).nullable(),
  }),
  policy: mayHaveDrafts,
})

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
