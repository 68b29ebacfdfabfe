import { endWork, letWork, listReferralWorkers } from '#capabilities/referrals/model/api-workers.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import styles from './detail.module.css'
import { useReferralText } from './use-referral-words.ts'

type Worker = OutputOf<typeof listReferralWorkers>['workers'][number]

/** For whoever keeps the receiving house: which of its case workers work with the person of a referral. */
export function WhoWorks({ referralId }: { referralId: string }) {
  const text = useReferralText().workers
  const answer = useAsk(listReferralWorkers, { id: referralId })
  return (
    <section className={styles.section}>
      <h2>{text.title}</h2>
      <p className="pp-meta">{text.help}</p>
      <Asked answer={answer}>
        {({ workers }) =>
          workers.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            workers.map((worker) => <WorkerRow key={worker.id} referralId={referralId} worker={worker} />)
          )
        }
      </Asked>
    </section>
  )
}

function WorkerRow({ referralId, worker }: { referralId: string; worker: Worker }) {
  const text = useReferralText().workers
  const { send, isSending, problem } = useCommand(worker.works ? endWork : letWork, {
    invalidates: [listReferralWorkers],
  })
  return (
    <div className={styles.round}>
      <span>
        <b>{worker.name}</b> {worker.works && <span className="pp-meta">{text.works}</span>}
      </span>
      <Button small isBusy={isSending} onClick={() => void send({ id: referralId, workerId: worker.id })}>
        {worker.works ? text.end(worker.name) : text.let(worker.name)}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  )
}
