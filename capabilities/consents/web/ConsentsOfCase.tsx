import { ConsentsView } from './ConsentsView.tsx'

/** The tab of a case file: the ledger of whom the case is first about. */
export default function ConsentsOfCase({ personId }: { personId: string | null }) {
  return personId && <ConsentsView person={personId} isTab />
}
