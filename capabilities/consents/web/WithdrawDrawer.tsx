import { useState } from 'react'
import { type ConsentLine, listConsents, toldBy, toldHow, withdrawConsent } from '#capabilities/consents/model/api.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useConsentWords } from './use-consent-words.ts'

/** Changing one's mind: what closes, what cannot be taken back, and that help goes on. No reason is asked. */
export function WithdrawDrawer({ line, onClose }: { line: ConsentLine; onClose: () => void }) {
  const text = useText({ en, lo })
  const words = useConsentWords()
  const format = useFormat()
  const [by, setBy] = useState<string | null>(null)
  const [how, setHow] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const withdraw = useCommand(withdrawConsent, { invalidates: [listConsents], onDone: onClose })
  const send = () =>
    void withdraw.send({
      consentId: line.id,
      personId: line.personId,
      toldBy: by as (typeof toldBy)[number],
      toldHow: how as (typeof toldHow)[number],
      words: said.trim() || null,
    })
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.withdraw.title(words.what(line))}
      confirmLabel={text.withdraw.confirm}
      isBusy={withdraw.isSending}
      problem={withdraw.problem}
      because={by && how ? undefined : text.withdraw.choose}
      onConfirm={send}
    >
      <div className={styles.stack}>
        <Notice tone="information">
          {line.opensFor > 0
            ? text.withdraw.consequence(format.number(line.opensFor))
            : text.withdraw.consequenceNobody}{' '}
          {text.withdraw.honest} {text.withdraw.help}
        </Notice>
        <RadioCards
          label={text.withdraw.toldBy}
          choices={toldBy.map((code) => ({ code, label: text.withdraw.tellers[code] }))}
          value={by}
          onChange={setBy}
        />
        <RadioCards
          label={text.withdraw.toldHow}
          choices={toldHow.map((code) => ({ code, label: text.withdraw.ways[code] }))}
          value={how}
          onChange={setHow}
        />
        <TextArea
          label={text.withdraw.words}
          help={text.withdraw.wordsHelp}
          isOptional
          value={said}
          onChange={setSaid}
          maxLength={2000}
        />
      </div>
    </ConfirmDrawer>
  )
}
