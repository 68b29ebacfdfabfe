import { IconPhone, IconPlus, IconShieldCheck, IconShieldOff, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { PersonHeader } from '#capabilities/persons/web/public.tsx'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { MaskedIdentity } from '#platform/web/kit/MaskedIdentity.tsx'
import { PhaseBadge } from '#platform/web/kit/PhaseBadge.tsx'
import { PhaseStepper } from '#platform/web/kit/PhaseStepper.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './cases.module.css'
import { ContactDrawer } from './ContactDrawer.tsx'
import { petalNumber, petals, phasesNow } from './phase-numbers.ts'
import { becauseOf, principalIn } from './principal.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

/** Who it is, hidden by default; the facts in one line; the one action; and where the five phases stand. */
export function CaseHead({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const { person } = principalIn(file)
  const [isRecording, setIsRecording] = useState(false)
  const { recordContact } = file.may
  const record = (
    <Button
      kind="primary"
      icon={<IconPlus size={20} stroke={2} />}
      because={becauseOf(recordContact)}
      onClick={() => setIsRecording(true)}
    >
      {text.recordContact}
    </Button>
  )
  return (
    <>
      <header className={styles.head}>
        <div className={styles.identity}>
          {person ? (
            <PersonHeader person={person} code={file.summary.code} mayReveal={file.personParts.includes('identity')}>
              <Facts file={file} />
            </PersonHeader>
          ) : (
            <MaskedIdentity alias={file.summary.code} code={file.summary.code} size="page">
              <Facts file={file} />
            </MaskedIdentity>
          )}
        </div>
        <div className={styles.headAction}>{record}</div>
      </header>
      <PhasesOf file={file} />
      <div className={styles.phoneAction}>
        <ActionBar>{record}</ActionBar>
      </div>
      <ContactDrawer file={file} isOpen={isRecording} onClose={() => setIsRecording(false)} />
    </>
  )
}

function Facts({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const format = useFormat()
  const contact = file.lastContact
  const { urgency } = file.summary
  return (
    <>
      {urgency !== 'normal' && <UrgencyMark level={urgency === 'danger-now' ? 'danger' : 'next'} />}
      {file.people.length > 1 && (
        <Fact icon={<IconUsers size={16} stroke={1.75} />}>{text.morePersons(file.people.length - 1)}</Fact>
      )}
      {file.contactDue && (
        <Fact icon={<IconPhone size={16} stroke={1.75} />}>
          {text.nextContact(format.dayNear(format.day(file.contactDue)))}
        </Fact>
      )}
      {contact?.safe === 'yes' && (
        <span className={styles.safe}>
          <IconShieldCheck size={16} stroke={1.75} aria-hidden="true" />
          {text.safeChecked(format.dayNear(format.day(contact.at)))}
        </span>
      )}
      {contact?.safe === 'no' && (
        <span className={styles.unsafe}>
          <IconShieldOff size={16} stroke={1.75} aria-hidden="true" />
          {text.unsafeChecked(format.dayNear(format.day(contact.at)))}
        </span>
      )}
    </>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.fact}>
      <span aria-hidden="true">{icon}</span>
      {children}
    </span>
  )
}

/** On a desk all five phases; on a phone only those that are now. */
function PhasesOf({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const words = useWords()
  const format = useFormat()
  const { phases } = file.summary
  const notes = Object.entries(phases).map(([phase, state]) => {
    const since = file.phaseSince[phase]
    const note =
      state === 'not-wished'
        ? words.phaseState['not-wished']
        : since && state !== 'not-yet'
          ? text.since(format.dayMonth(format.day(since)))
          : ''
    return [petalNumber(phase as keyof typeof phases), note] as const
  })
  return (
    <>
      <div className={styles.deskPhases}>
        <PhaseStepper states={petals(phases)} notes={Object.fromEntries(notes.filter(([, note]) => note !== ''))} />
      </div>
      <div className={styles.phonePhases}>
        {phasesNow(phases).map((phase) => (
          <PhaseBadge key={phase} phase={petalNumber(phase)} label={words.phase[phase]} />
        ))}
      </div>
    </>
  )
}
