import { IconArrowRight } from '@tabler/icons-react'
import { useSent } from '#capabilities/drafts/web/public.tsx'
import { listMyScreenings, startScreening } from '#capabilities/screening/model/api.ts'
import type { NewPersonInput } from '#capabilities/persons/model/person.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { type Draft, type PersonDraft, screeningDraft, type SetUp, useScreeningDraft } from './draft.ts'
import { PersonFields, wantsYears } from './PersonFields.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** How to call the person and whether she or he may be a child: all that has to be known before the first question. */
export function PersonStep({ setUp, onBack }: { setUp: SetUp; onBack: () => void }) {
  const { person: words } = useText({ en, lo })
  const draft = useScreeningDraft()
  const go = useGo()
  const fields = useProblemText().fields
  const start = useCommand(startScreening, {
    invalidates: [listMyScreenings],
    onDone: useSent((_, input: { code: string }) => {
      screeningDraft.renew()
      go(`/screening/${input.code}/q/1`, { replace: true })
    }),
  })
  const { person } = draft
  const change = (part: Partial<PersonDraft>) => {
    start.clear()
    screeningDraft.change({ person: { ...person, ...part } })
  }
  const missing = missingOf(person)
  return (
    <>
      <PageHead title={words.title} context={words.context} />
      <PersonFields person={person} errors={fields(start.problem)} onChange={change} />
      <ActionBar>
        <ProblemNotice problem={start.problem} />
        <Button
          kind="primary"
          wide
          isBusy={start.isSending}
          because={missing && words.missing[missing]}
          onClick={() =>
            void start.send({ id: draft.id, code: draft.code, ...setUp, gate: draft.gate, newPerson: personOf(draft) })
          }
          iconAfter={<IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
        >
          {words.begin}
        </Button>
        <Button kind="ghost" onClick={onBack}>
          {words.back}
        </Button>
      </ActionBar>
    </>
  )
}

function missingOf(person: PersonDraft): 'alias' | 'age' | 'years' | undefined {
  if (person.alias.trim() === '') return 'alias'
  if (person.ageBasis === '') return 'age'
  return wantsYears(person) && !/^\d{1,3}$/.test(person.years) ? 'years' : undefined
}

function personOf({ person, personId, personCode }: Draft): NewPersonInput {
  const years = Number(person.years)
  const age =
    person.ageBasis === 'known-years' || person.ageBasis === 'estimated'
      ? ({ basis: person.ageBasis, years } as const)
      : ({ basis: person.ageBasis === 'may-be-a-child' ? 'may-be-a-child' : 'unknown' } as const)
  const name = person.name.trim()
  const script = /[\u0e80-\u0eff]/.test(name)
    ? 'lao'
    : /[\u0e00-\u0e7f]/.test(name)
      ? 'thai'
      : /[a-z]/i.test(name)
        ? 'latin'
        : 'other'
  return {
    id: personId,
    code: personCode,
    alias: person.alias,
    sex: (person.sex || 'unknown') as NonNullable<NewPersonInput['sex']>,
    age,
    names: name === '' ? [] : [{ text: name, script, kind: 'legal' }],
  }
}
