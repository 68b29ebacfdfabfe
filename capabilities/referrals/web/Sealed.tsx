import { IconLock, IconLockOpen, IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import type { Part } from '#capabilities/access/model/part.ts'
import type { ReferralDetail } from '#capabilities/referrals/model/api.ts'
import { isOver } from '#capabilities/referrals/model/lifecycle.ts'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './detail.module.css'
import { useOrganisations } from './use-organisations.ts'
import { useCodes, useReferralText } from './use-referral-words.ts'

/** What is still sealed, what is open by now, and under which consent. */
export function Sealed({ detail }: { detail: ReferralDetail }) {
  const { referral, opens, sealed, side, consent, opened } = detail
  const text = useReferralText()
  const codes = useCodes()
  const format = useFormat()
  const { nameOf } = useOrganisations()
  const accepted = referral.answeredAt !== null && !isOver(referral.state)
  // A yes that waits on this device has opened nothing yet.
  const isSent = side === 'sender' || opened !== null
  const isOpen = isSent && (accepted || referral.state === 'closed') && !consent.ended
  const Shield = consent.ended ? IconShieldOff : IconShieldCheck
  const until = format.date(format.day(consent.expiresAt))
  return (
    <>
      {isOpen ? (
        <>
          <h2>{side === 'receiver' ? text.openToYou : text.openToThem}</h2>
          <PartList parts={opens} isOpen />
        </>
      ) : (
        <>
          <h2>{text.stillSealed}</h2>
          <PartList parts={opens} />
        </>
      )}
      {isOpen && sealed.length > 0 && (
        <p className="pp-meta">
          {text.staysSealed}: {sealed.map((part) => codes.part[part]).join(', ')}
        </p>
      )}
      <Notice
        tone={consent.ended ? 'quiet' : 'ok'}
        icon={<Shield size={20} stroke={1.75} aria-hidden="true" />}
        title={codes.basis[consent.basis]}
      >
        <br />
        {consent.ended ? text.consentEnded : text.consentUntil(nameOf(referral.toOrganisationId), until)}
      </Notice>
    </>
  )
}

export function PartList({ parts, isOpen = false }: { parts: readonly Part[]; isOpen?: boolean }) {
  const codes = useCodes()
  const Lock = isOpen ? IconLockOpen : IconLock
  return (
    <ul className={styles.sealed} data-open={isOpen || undefined}>
      {parts.map((part) => (
        <li key={part}>
          <Lock size={18} stroke={1.75} aria-hidden="true" />
          {codes.part[part]}
        </li>
      ))}
    </ul>
  )
}
