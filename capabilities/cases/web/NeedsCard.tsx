import { useState } from 'react'
import type { CaseFile, NeedInFile } from '#capabilities/cases/model/file.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './cases.module.css'
import { NeedDrawer } from './NeedDrawer.tsx'
import { NeedRow } from './NeedRow.tsx'
import { principalIn } from './principal.ts'
import { useCasesText } from './use-cases-text.ts'

interface Props {
  file: CaseFile
  /** On the plan's own tab every need can be changed; on the overview the rows only tell. */
  isEditable?: boolean
}

/** The question of every screen: what does this person need next? */
export function NeedsCard({ file, isEditable = false }: Props) {
  const text = useCasesText()
  const { alias, sex } = principalIn(file)
  const [edited, setEdited] = useState<NeedInFile | 'new' | null>(null)
  const { recordNeed } = file.may
  const isReadable = file.parts.includes('needs')
  return (
    <Card label={text.needsTitle(alias)}>
      <CardHead
        title={text.needsTitle(alias)}
        action={isEditable ? undefined : <TextLink to={`/cases/${file.summary.code}/plan`}>{text.plan}</TextLink>}
      />
      {!isReadable && <p className={styles.quietRow}>{text.needsClosed}</p>}
      {isReadable && file.needs.length === 0 && <EmptyState fact={text.noNeeds} next={text.noNeedsNext(alias)} />}
      <ul className={styles.needs}>
        {file.needs.map((need) => (
          <NeedRow
            key={need.id}
            need={need}
            sex={sex}
            {...(isEditable && recordNeed?.allowed ? { onChange: () => setEdited(need) } : {})}
          />
        ))}
      </ul>
      {isReadable && (
        <div className={styles.cardFoot}>
          <PlanLine file={file} />
          {recordNeed?.allowed && (
            <span data-pp-no-print>
              <Button small kind="ghost" onClick={() => setEdited('new')}>
                {text.addNeed}
              </Button>
            </span>
          )}
        </div>
      )}
      <NeedDrawer file={file} need={edited} onClose={() => setEdited(null)} />
    </Card>
  )
}

function PlanLine({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const format = useFormat()
  if (!file.plan) return <span className="pp-quiet">{text.noPlan}</span>
  const { agreedOn, reviewOn } = file.plan
  return (
    <span className="pp-quiet">
      {text.planAgreed(format.dayNear(agreedOn))} {reviewOn && text.planReview(format.dayNear(reviewOn))}
    </span>
  )
}
