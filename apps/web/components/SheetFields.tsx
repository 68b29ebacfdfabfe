import { IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import { AnswerGroup } from '#platform/web/kit/AnswerGroup.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { PartialDateField } from '#platform/web/kit/PartialDateField.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { Segments } from '#platform/web/kit/Segments.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { Section } from './Section.tsx'
import { useSheetText } from './use-sheet-text.ts'
import styles from './Sheet.module.css'

export function SheetFields() {
  const text = useSheetText()
  const [time, setTime] = useState('17:00')
  const [birth, setBirth] = useState<string | null>('2567-06-18')
  const [language, setLanguage] = useState('')
  const [informed, setInformed] = useState<string | null>(null)
  const [isPrivate, setIsPrivate] = useState(true)
  return (
    <>
      <Section title={text.fields}>
        <div className={styles.stack}>
          <TextField label={text.safeTime} help={text.safeTimeHelp} value={time} onChange={setTime} isOptional />
          <PartialDateField label={text.birth} value={birth} onChange={setBirth} />
          <SelectField
            label={text.language}
            value={language}
            onChange={setLanguage}
            error={language ? undefined : text.error}
            choices={[
              { code: 'lo', label: text.lao },
              { code: 'kjg', label: text.khmu },
            ]}
          />
          <RadioCards
            label={text.room}
            value={informed}
            onChange={setInformed}
            isPaired
            choices={[
              { code: 'aloud', label: text.aloud, help: text.aloudHelp },
              { code: 'writing', label: text.writing },
            ]}
          />
          <CheckRow label={text.gate} isChecked={isPrivate} onChange={setIsPrivate} />
        </div>
      </Section>
      <Buttons />
      <Question />
    </>
  )
}

function Buttons() {
  const text = useSheetText()
  return (
    <Section title={text.buttons}>
      <div className={styles.line}>
        <Button kind="primary">{text.accept}</Button>
        <Button>{text.ask}</Button>
        <Button kind="ghost">{text.decline}</Button>
        <Button because={text.shareBecause}>{text.share}</Button>
        <Button kind="danger" icon={<IconPhone size={18} stroke={2} aria-hidden="true" />}>
          {text.call}
        </Button>
      </div>
    </Section>
  )
}

function Question() {
  const text = useSheetText()
  const [answer, setAnswer] = useState<string | null>('yes')
  return (
    <Section title={text.answers}>
      <div className={styles.stack}>
        <Segments now={5} total={16} />
        <AnswerGroup
          label={text.question}
          value={answer}
          onChange={setAnswer}
          answers={[
            { code: 'yes', label: text.yes },
            { code: 'no', label: text.no },
            { code: 'unknown', label: text.unknown },
            { code: 'not-say', label: text.notSay },
          ]}
        />
      </div>
    </Section>
  )
}
