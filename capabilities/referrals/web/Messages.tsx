import type { ReferralDetail } from '#capabilities/referrals/model/api.ts'
import { useActor } from '#platform/web/session.ts'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './detail.module.css'
import { useReferralText } from './use-referral-words.ts'

/** Words between both sides, as far as the reader's relation opens them. */
export function Messages({ detail }: { detail: ReferralDetail }) {
  const text = useReferralText()
  const format = useFormat()
  const actor = useActor()
  if (detail.messages.length === 0) return null
  const nameOf = (id: string) => detail.people.find(({ accountId }) => accountId === id)?.displayName ?? ''
  return (
    <section className={styles.section}>
      <h2>{text.messages}</h2>
      <ol className={styles.messages}>
        {detail.messages.map((message) => (
          <li
            key={message.id}
            className={styles.message}
            data-own={message.authorOrganisationId === actor.organisationId || undefined}
          >
            <span className={styles.messageHead}>
              {text.messageKinds[message.kind]}, {nameOf(message.authorId)}, {format.instant(message.writtenAt)}
            </span>
            <p>{message.words}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
