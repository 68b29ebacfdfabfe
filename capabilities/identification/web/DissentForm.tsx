import { uuidv7 } from 'uuidv7'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { readIdentification, recordDissent } from '#capabilities/identification/model/api.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './identification.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Room for a colleague who sees it differently. */
export function DissentForm(props: { decisionId: string; personId: string; onDone: () => void }) {
  return (
    <Resumed form="identification/record-dissent" about={props.decisionId} personIds={[props.personId]}>
      <Dissenting {...props} />
    </Resumed>
  )
}

function Dissenting({ decisionId, onDone }: { decisionId: string; onDone: () => void }) {
  const text = useText({ en, lo })
  const [id] = useKept('id', uuidv7)
  const [reasons, setReasons] = useKept('reasons', '')
  const dissent = useCommand(recordDissent, { invalidates: [readIdentification], onDone: useSent(onDone) })
  const fields = useProblemText().fields(dissent.problem)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void dissent.send({ decisionId, id, reasons })
      }}
    >
      <TextArea
        label={text.reasons}
        help={text.dissentHelp}
        value={reasons}
        onChange={setReasons}
        error={fields['reasons']}
      />
      <ProblemNotice problem={dissent.problem} />
      <div className={styles.actions}>
        <Button type="submit" kind="line" isBusy={dissent.isSending}>
          {text.dissentSend}
        </Button>
        <Button kind="ghost" onClick={onDone}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
