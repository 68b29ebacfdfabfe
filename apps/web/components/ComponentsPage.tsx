import { listDemoAccounts } from '#capabilities/identity/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { NotFound } from '../NotFound.tsx'
import { Sheet } from './Sheet.tsx'

/** For designers: every shared part in one place. It exists in the demonstration only. */
export default function ComponentsPage() {
  const demo = useAsk(listDemoAccounts, {})
  if (demo.isError) return <NotFound />
  return <Asked answer={demo}>{() => <Sheet />}</Asked>
}
