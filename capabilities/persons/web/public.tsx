import './problem-words.ts'

export { newPersonDraft, type PersonDraft, toNewPerson } from './person-draft.ts'
export { PersonForm } from './PersonForm.tsx'
export { PersonHeader } from './PersonHeader.tsx'
export { useMissingWords } from './use-missing-words.ts'
export { usePersonWords } from './use-person-words.ts'
