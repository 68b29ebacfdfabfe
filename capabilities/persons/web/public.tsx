import './problem-words.ts'

export { missingIn, newPersonDraft, type PersonDraft, toNewPerson } from './person-draft.ts'
export { PersonForm } from './PersonForm.tsx'
export { PersonHeader } from './PersonHeader.tsx'
export { RevealName } from './RevealName.tsx'
export { useMissingWords } from './use-missing-words.ts'
export { usePersonWords } from './use-person-words.ts'
