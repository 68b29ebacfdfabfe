import { AccessLog } from './AccessLog.tsx'

interface Props {
  caseId: string
  /** Null when the person is out of the reader's reach. */
  personId: string | null
}

/** The tab of a case file: what happened to the case and to the person it is first about. */
export default function CaseAccessLog({ caseId, personId }: Props) {
  return <AccessLog recordIds={personId ? [caseId, personId] : [caseId]} />
}
