import { country } from '#countries/chosen.ts'
import { htcdsLists } from '#countries/standards/htcds.ts'
import { isicSections } from '#countries/standards/isic.ts'
import type { ReactNode } from 'react'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { eventLists } from '#capabilities/cases/model/htcds.ts'
import { openElements, type TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'
import { usePlaces } from '#capabilities/places/web/public.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './cases.module.css'
import { useCasesText } from './use-cases-text.ts'
import { usePlaceWords } from './use-place-words.ts'
import { useWords } from './use-words.ts'

interface Props {
  event: TraffickingEvent
  file: CaseFile
  onCorrect?: () => void
}

export function EventView({ event, file, onCorrect }: Props) {
  const text = useCasesText()
  return (
    <Card look="padded" label={text.eventTitle}>
      <CardHead
        title={text.eventTitle}
        action={
          onCorrect && (
            <Button small onClick={onCorrect}>
              {text.correct}
            </Button>
          )
        }
      />
      <OpenElements event={event} file={file} />
      <dl className={styles.facts}>
        <Elements event={event} />
        <Where event={event} />
        <StandardFields event={event} />
      </dl>
      {event.story && (
        <>
          <h3 className={styles.storyHead}>{text.story}</h3>
          <p className={styles.words}>{event.story}</p>
        </>
      )}
    </Card>
  )
}

/** What nobody described yet is a question that is still open. For a child the means is none of them. */
function OpenElements({ event, file }: { event: TraffickingEvent; file: CaseFile }) {
  const text = useCasesText()
  const children = file.people.filter(({ personId, person }) => event.personIds.includes(personId) && person?.isChild)
  const isChild = children.length === event.personIds.length
  const open = openElements(event, isChild)
  return (
    <>
      {open.length > 0 && (
        <Notice tone="attention" title={`${text.openElements}:`}>
          {open.map((element) => text.element[element]).join(', ')}
        </Notice>
      )}
      {children.length > 0 && <Notice tone="information">{text.childNoMeans}</Notice>}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Elements({ event }: { event: TraffickingEvent }) {
  const text = useCasesText()
  const words = useWords()
  const { language } = useLanguage()
  const forms = country.statutoryForms.filter((form) => event.statutoryForms.includes(form.code))
  const activity = isicSections.find((section) => section.code === event.economicActivity)
  return (
    <>
      {event.acts.length > 0 && <Fact name={text.acts}>{event.acts.map((act) => words.act[act]).join(', ')}</Fact>}
      {event.means.length > 0 && (
        <Fact name={text.meansLabel}>{event.means.map((means) => words.means[means]).join(', ')}</Fact>
      )}
      {event.purposes.length > 0 && (
        <Fact name={text.purposesLabel}>{event.purposes.map((purpose) => words.purpose[purpose]).join(', ')}</Fact>
      )}
      {forms.map((form) => (
        <Fact key={form.code} name={text.statutory}>
          {form[language]}
          {form.icTipPurpose && (
            <span className={styles.helper}>{text.crosswalk(words.purpose[form.icTipPurpose])}</span>
          )}
        </Fact>
      ))}
      {activity && <Fact name={text.activity}>{activity[language]}</Fact>}
    </>
  )
}

function Where({ event }: { event: TraffickingEvent }) {
  const text = useCasesText()
  const format = useFormat()
  const place = usePlaceWords(usePlaces())
  return (
    <>
      {event.recruitedIn && <Fact name={text.recruitedIn}>{place(event.recruitedIn)}</Fact>}
      {event.transitThrough.length > 0 && (
        <Fact name={text.transitThrough}>{event.transitThrough.map(place).join(', ')}</Fact>
      )}
      {event.exploitedIn && <Fact name={text.exploitedIn}>{place(event.exploitedIn)}</Fact>}
      {event.started && <Fact name={text.started}>{format.date(event.started)}</Fact>}
      {event.ended && <Fact name={text.ended}>{format.date(event.ended)}</Fact>}
    </>
  )
}

/** In the standard's own English words, because that is what other systems send and receive. */
function StandardFields({ event }: { event: TraffickingEvent }) {
  const words = useWords()
  const filled = eventLists.filter((list) => (event.htcds[list]?.length ?? 0) > 0)
  return filled.map((list) => (
    <Fact key={list} name={words.standard[list]}>
      <span lang="en">{event.htcds[list]!.map((code) => htcdsLists[list].codes[code] ?? code).join(', ')}</span>
    </Fact>
  ))
}
