import type { readScreening } from '#capabilities/screening/model/api.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { LabourDispute } from './LabourDispute.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { en as listEn } from './text-list.en.ts'
import { lo as listLo } from './text-list.lo.ts'

/** A meeting that ended before the first question: how and why, and nothing about the person. */
export function EndedAtGate({ screening }: { screening: OutputOf<typeof readScreening> }) {
  const text = useText({ en, lo })
  const list = useText({ en: listEn, lo: listLo })
  const format = useFormat()
  const { outcome, endedBecause } = screening
  const because = text.ending.reasons[(endedBecause ?? 'other') as keyof typeof text.ending.reasons]
  return (
    <>
      <PageHead
        title={list.headings[outcome ?? 'postponed']}
        context={`${because} · ${format.instant(screening.startedAt)}`}
      />
      <p>{text.ending.helpStays}</p>
      <LabourDispute screening={screening} />
      <ActionBar>
        <ButtonLink kind="primary" wide to="/screening/new">
          {list.start}
        </ButtonLink>
      </ActionBar>
    </>
  )
}
