import { lazy, Suspense } from 'react'
import { readPerson } from '#capabilities/persons/model/api.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { ContactCard } from './ContactCard.tsx'
import { IdentityCard } from './IdentityCard.tsx'
import { PersonHeader } from './PersonHeader.tsx'
import styles from './persons.module.css'
import { personSections } from './sections.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** One person, whether or not there is a case: who, age, names that stay hidden, safe contact, and what others add. */
export default function PersonPage() {
  const code = usePathValue('code')
  const answer = useAsk(readPerson, { person: code })
  return <Asked answer={answer}>{(file) => <PersonView file={file} />}</Asked>
}

function PersonView({ file }: { file: PersonFile }) {
  const text = useText({ en, lo })
  const { person } = file
  useTitleBar({ title: person.alias || text.person.erased, back: '/cases/search', area: text.find.title })
  return (
    <div className={styles.stack}>
      <PersonHeader person={person} mayReveal={file.mayReveal} />
      {file.erased && <Notice tone="quiet">{text.file.erased}</Notice>}
      <AgeNotice file={file} />
      <TwoColumns
        main={<Sections person={person} />}
        side={
          <>
            <IdentityCard file={file} />
            {!file.erased && <ContactCard file={file} />}
          </>
        }
      />
    </div>
  )
}

function AgeNotice({ file }: { file: PersonFile }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const settled = file.ageVerifications.at(-1)
  if (settled) {
    const day = format.date(format.day(settled.verifiedAt))
    const words = settled.outcome === 'child' ? text.file.settledChild(day) : text.file.settledAdult(day)
    return <Notice tone="information">{`${words}. ${text.file.verificationBases[settled.basis]}.`}</Notice>
  }
  return file.person.ageBasis === 'may-be-a-child' ? <Notice tone="attention">{text.file.mayBeChild}</Notice> : null
}

const loaded = new Map<string, ReturnType<typeof lazy<React.ComponentType<{ person: PersonSummary }>>>>()

function Sections({ person }: { person: PersonSummary }) {
  return personSections().map(({ key, load }) => {
    const Section = loaded.get(key) ?? lazy(load)
    loaded.set(key, Section)
    return (
      <Suspense key={key} fallback={<LoadingState />}>
        <Section person={person} />
      </Suspense>
    )
  })
}
