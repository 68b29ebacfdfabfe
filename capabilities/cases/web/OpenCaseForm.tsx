import type { ReactNode } from 'react'
import { joinCase, listCases } from '#capabilities/cases/model/api.ts'
import { personRoles, urgencies, type Urgency } from '#capabilities/cases/model/case.ts'
import { needKinds } from '#capabilities/cases/model/need.ts'
import { useSent } from '#capabilities/drafts/web/public.tsx'
import { PersonForm, useMissingWords, usePersonWords } from '#capabilities/persons/web/public.tsx'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { BasisFields } from './BasisFields.tsx'
import styles from './cases.module.css'
import { CodeChoices } from './CodeChoices.tsx'
import { FormFoot } from './FormFoot.tsx'
import { type Choices, type OpenCase, useOpenCase } from './use-open-case.ts'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

interface Props {
  choices: Choices
  screeningId: string | null
}

export function OpenCaseForm({ choices, screeningId }: Props) {
  const { open } = useFormsText()
  const go = useGo()
  const form = useOpenCase(choices, screeningId)
  const missing = useMissing(form)
  return (
    <div className={styles.narrowCard}>
      <Card look="padded" label={open.title}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!missing) form.send()
          }}
        >
          {screeningId && <JoinInstead choices={choices} screeningId={screeningId} />}
          <FormPart title={open.sections.who}>
            <Who form={form} />
          </FormPart>
          <FormPart title={open.sections.help}>
            <Accompanying form={form} choices={choices} />
            <How form={form} />
          </FormPart>
          <FormPart title={open.sections.first}>
            <FirstNeeds form={form} />
          </FormPart>
          <FormFoot
            problem={form.command.problem}
            isSending={form.command.isSending}
            submit={open.submit}
            onCancel={() => go('/cases')}
            because={missing}
          />
        </form>
      </Card>
    </div>
  )
}

/** A long form in parts, each under its heading: the eye finds where it is. */
function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.formPart} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What keeps the case from being opened, in words. Only this; everything else may be left for later. */
function useMissing({ draft, known, holder, hasBasis, isDanger }: OpenCase): string | undefined {
  const { open } = useFormsText()
  const lacking = useMissingWords(draft.person)
  if (!known && lacking) return lacking
  if (!holder) return open.required.organisation
  if (hasBasis) return undefined
  if (isDanger) return draft.danger.trim() === '' ? open.required.danger : undefined
  return draft.basis.basis === null ? open.required.basis : undefined
}

/** The person has an open case within reach: one more would count and ask her twice. */
function JoinInstead({ choices, screeningId }: Props & { screeningId: string }) {
  const { open } = useFormsText()
  const go = useGo()
  const onDone = useSent(({ code }: { code: string }) => go(`/cases/${code}`))
  const join = useCommand(joinCase, { invalidates: [listCases], onDone })
  const first = choices.openCases[0]
  if (!first) return null
  return (
    <Notice tone="attention">
      {open.joinHelp}
      <span className={styles.noticeActions}>
        <Button
          small
          isBusy={join.isSending}
          onClick={() => void join.send({ caseId: first.id, screeningId, persons: [] })}
        >
          {open.join(first.code)}
        </Button>
      </span>
      <ProblemNotice problem={join.problem} />
    </Notice>
  )
}

function Who({ form }: { form: OpenCase }) {
  const { open } = useFormsText()
  const words = useWords()
  const who = usePersonWords()
  const { draft, set, known, command } = form
  return (
    <>
      {known ? (
        <p>
          <b>{known.alias}</b> <span className={styles.code}>{known.code}</span>
          <span className={styles.helper}>{who.line(known)}</span>
        </p>
      ) : (
        <PersonForm
          value={draft.person}
          onChange={(person) => set({ person })}
          problem={command.problem}
          detail="short"
        />
      )}
      <SelectField
        label={open.role}
        choices={personRoles.map((code) => ({ code, label: words.role[code] }))}
        value={draft.role}
        onChange={(code) => code && set({ role: code as (typeof personRoles)[number] })}
      />
    </>
  )
}

function Accompanying({ form, choices }: { form: OpenCase; choices: Choices }) {
  const { open } = useFormsText()
  const { language } = useLanguage()
  const { draft, set, holder } = form
  // One's own house first: whoever meets somebody often goes on accompanying.
  const organisations = choices.organisations.toSorted((a, b) => Number(b.own) - Number(a.own))
  return (
    <>
      <SelectField
        label={open.organisation}
        choices={organisations.map((each) => ({
          code: each.id,
          label: each.own ? `${each.name[language]} (${open.own})` : each.name[language],
        }))}
        value={draft.organisationId}
        onChange={(organisationId) => set({ organisationId, workerId: '' })}
      />
      {holder && (
        <SelectField
          label={open.worker}
          help={open.anyWorker}
          isOptional
          choices={holder.workers.map((worker) => ({ code: worker.id, label: worker.name }))}
          value={draft.workerId}
          onChange={(workerId) => set({ workerId })}
        />
      )}
    </>
  )
}

/** How soon, and on what it rests. In danger the danger itself is the basis, and nothing else is asked. */
function How({ form }: { form: OpenCase }) {
  const { open, thisPerson } = useFormsText()
  const words = useWords()
  const { draft, set, known, holder, hasBasis, isDanger, isChild } = form
  const alias = known?.alias || draft.person.alias.trim() || thisPerson
  return (
    <>
      <RadioCards
        label={open.urgency}
        choices={urgencies.map((code) => ({ code, label: words.urgency[code], help: open.urgencyHelp[code] }))}
        value={draft.urgency}
        onChange={(code) => set({ urgency: code as Urgency })}
      />
      {holder && hasBasis && <Notice tone="ok">{open.basisHas(alias)}</Notice>}
      {holder && !hasBasis && isDanger && (
        <TextArea
          label={open.danger}
          help={open.dangerHelp}
          value={draft.danger}
          onChange={(danger) => set({ danger })}
        />
      )}
      {holder && !hasBasis && !isDanger && (
        <>
          <Notice tone="information">{open.basisNone(alias)}</Notice>
          <BasisFields
            draft={draft.basis}
            isChild={isChild}
            set={(change) => set({ basis: { ...draft.basis, ...change } })}
          />
        </>
      )}
    </>
  )
}

function FirstNeeds({ form: { draft, set } }: { form: OpenCase }) {
  const { open } = useFormsText()
  const words = useWords()
  return (
    <CodeChoices
      label={open.needs}
      choices={needKinds.map((code) => ({ code, label: words.need[code] }))}
      value={draft.needs}
      onChange={(needs) => set({ needs })}
    />
  )
}
