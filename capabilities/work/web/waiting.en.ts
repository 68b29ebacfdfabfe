import type { Sentences } from './sentences.ts'

export const waitingEn: Sentences = {
  'identification/decide': (alias) => ({
    title: `${alias} waits for your decision`,
    why: 'Read the screening and what happened, then decide. Help goes on meanwhile.',
    short: 'Asked to be identified',
    action: 'Decide',
  }),
}
