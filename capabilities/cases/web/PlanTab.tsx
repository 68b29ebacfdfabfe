import { useState } from 'react'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './cases.module.css'
import { NeedsCard } from './NeedsCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { PhasesCard } from './PhasesCard.tsx'
import { PlanDrawer } from './PlanDrawer.tsx'
import type { CaseTabProps } from './public.tsx'
import { ResponsibilityCard } from './ResponsibilityCard.tsx'
import { useCasesText } from './use-cases-text.ts'

/** Needs that can be changed, the plan agreed together, where the phases stand, and who is responsible. */
export default function PlanTab({ code }: CaseTabProps) {
  const answer = useAsk(readCase, { code })
  return (
    <Asked answer={answer}>
      {(file) => (
        <TwoColumns
          main={
            <>
              <NeedsCard file={file} isEditable />
              <PlanCard file={file} />
            </>
          }
          side={
            <>
              <PhasesCard file={file} />
              <PeopleCard file={file} />
              <ResponsibilityCard file={file} />
            </>
          }
        />
      )}
    </Asked>
  )
}

function PlanCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const format = useFormat()
  const [isWriting, setIsWriting] = useState(false)
  const { plan } = file
  const mayWrite = file.may.writePlan
  if (!file.parts.includes('needs')) return null
  return (
    <Card look="padded" label={text.planTitle}>
      <CardHead
        title={text.planTitle}
        action={
          mayWrite?.allowed && (
            <Button small onClick={() => setIsWriting(true)}>
              {text.writePlan}
            </Button>
          )
        }
      />
      {!plan && <p className="pp-quiet">{text.noPlan}</p>}
      {plan && (
        <>
          <p className="pp-quiet">
            {text.planAgreed(format.dayNear(plan.agreedOn))}{' '}
            {plan.reviewOn && text.planReview(format.dayNear(plan.reviewOn))}
          </p>
          {plan.words && <p className={styles.words}>{plan.words}</p>}
          {plan.by && <p className={styles.helper}>{plan.by}</p>}
        </>
      )}
      <PlanDrawer file={file} isOpen={isWriting} onClose={() => setIsWriting(false)} />
    </Card>
  )
}
