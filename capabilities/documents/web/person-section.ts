import { registerPersonSection } from '#capabilities/persons/web/public-sections.tsx'

registerPersonSection({ key: 'documents', order: 60, load: () => import('./DocumentsOfPerson.tsx') })
