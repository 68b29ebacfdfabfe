import { IconPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { listReferrals } from '#capabilities/referrals/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useAddressSearch, useGo, usePathValue } from '#platform/web/routing.ts'
import { useActor } from '#platform/web/session.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { groupsIn, type Tab, tabs } from './groups.ts'
import { Inbox } from './Inbox.tsx'
import { ReferralDetail } from './ReferralDetail.tsx'
import styles from './inbox.module.css'
import { useReferralText } from './use-referral-words.ts'

const refers = ['screening-officer', 'case-worker', 'supervisor', 'shelter-manager']

/** The inbox beside one referral; on a phone one of the two. */
export default function ReferralsPage() {
  const text = useReferralText()
  const id = usePathValue('id')
  const go = useGo()
  const tab = useTab()
  const { roles } = useActor()
  const answer = useAsk(listReferrals, {}, { refetchInterval: 60_000 })
  useTitleBar(id ? { title: text.title, back: '/referrals' } : { title: text.title })
  useFirstOnDesk(id, tab, answer.data)
  const maySend = roles.some((role) => refers.includes(role))
  return (
    <div className={styles.page} data-open={id ? true : undefined}>
      <div className={styles.head}>
        <PageHead
          title={text.title}
          action={
            maySend ? (
              <ButtonLink to="/cases" icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}>
                {text.newReferral}
              </ButtonLink>
            ) : undefined
          }
        />
      </div>
      <div className={styles.columns}>
        <div className={styles.list}>
          <Asked answer={answer}>
            {({ referrals }) => (
              <Inbox
                lines={referrals}
                selectedId={id}
                tab={tab}
                onTab={(next) => go(withTab(id, next), { replace: true })}
              />
            )}
          </Asked>
        </div>
        <div className={styles.detail}>
          {id ? <ReferralDetail key={id} id={id} /> : <EmptyState fact={text.choose} />}
        </div>
      </div>
    </div>
  )
}

function useTab(): Tab {
  const { tab } = useAddressSearch()
  return tabs.find((each) => each === tab) ?? 'answer'
}

function withTab(id: string, tab: Tab): string {
  return `/referrals${id ? `/${id}` : ''}${tab === 'answer' ? '' : `?tab=${tab}`}`
}

/** On a desk the first referral stands open beside the list, so that nothing is a click away. */
function useFirstOnDesk(id: string, tab: Tab, data: { referrals: Parameters<typeof groupsIn>[1] } | undefined): void {
  const go = useGo()
  const first =
    data &&
    groupsIn(tab, data.referrals)
      .flatMap(({ lines }) => lines)
      .find(({ person }) => person)?.referral.id
  useEffect(() => {
    if (!id && first && globalThis.matchMedia('(min-width: 901px)').matches)
      go(`/referrals/${first}${tab === 'answer' ? '' : `?tab=${tab}`}`, { replace: true })
  }, [id, first, tab, go])
}
