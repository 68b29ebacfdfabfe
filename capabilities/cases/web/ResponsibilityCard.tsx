import { useState } from 'react'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { AssignDrawer } from './AssignDrawer.tsx'
import styles from './cases.module.css'
import { CloseDrawer } from './CloseDrawer.tsx'
import { useCasesText } from './use-cases-text.ts'

/** Who accompanies, and the two decisions about that: to hand the case over, and to close it. */
export function ResponsibilityCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const { language } = useLanguage()
  const [open, setOpen] = useState<'assign' | 'close' | null>(null)
  const { assign, close } = file.may
  return (
    <Card look="padded" label={text.responsibility}>
      <CardHead title={text.responsibility} />
      <p>{file.worker ?? text.noWorker}</p>
      {file.holder && <p className={styles.helper}>{text.accompaniedBy(file.holder[language])}</p>}
      <div className={styles.cardButtons} data-pp-no-print>
        {assign?.allowed && <Button onClick={() => setOpen('assign')}>{text.assign}</Button>}
        {close?.allowed && (
          <Button kind="ghost" onClick={() => setOpen('close')}>
            {text.close}
          </Button>
        )}
      </div>
      <AssignDrawer key={`assign ${open}`} file={file} isOpen={open === 'assign'} onClose={() => setOpen(null)} />
      <CloseDrawer key={`close ${open}`} file={file} isOpen={open === 'close'} onClose={() => setOpen(null)} />
    </Card>
  )
}
