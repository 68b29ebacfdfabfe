import { IconClock, IconFolders, IconId, IconPasswordUser } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { listDevices, readDevicePolicy, setDevicePolicy } from '../model/api-administration.ts'
import { longestLeaseDays, mostCases } from '../model/lease.ts'
import { useDeviceWords } from './use-device-words.ts'
import styles from './Devices.module.css'

type Rule = OutputOf<typeof readDevicePolicy>

interface Props {
  /** The organisation's. */
  id: string
  name: { en: string; lo: string }
}

/** For how long the devices of an organisation open without contact, how much they hold, and whether names. */
export function DeviceRule({ id, name }: Props) {
  const { text, format, days } = useDeviceWords()
  const { language } = useLanguage()
  const answer = useAsk(readDevicePolicy, { organisationId: id })
  const [isOpen, setOpen] = useState(false)
  return (
    <Card look="padded" label={text.rule.title}>
      <CardHead title={text.rule.title} />
      <p className="pp-meta">{name[language]}</p>
      <Asked answer={answer}>
        {(rule) => (
          <>
            <ul className={styles.rule}>
              <li>
                <IconClock size={20} stroke={1.75} aria-hidden="true" />
                {text.lost.atMost(days(rule.leaseDays))}
              </li>
              <li>
                <IconFolders size={20} stroke={1.75} aria-hidden="true" />
                {text.rule.cases(format.number(rule.caseLimit))}
              </li>
              <li>
                <IconPasswordUser size={20} stroke={1.75} aria-hidden="true" />
                {text.lost.tenTries}
              </li>
              <li>
                <IconId size={20} stroke={1.75} aria-hidden="true" />
                {rule.namesCarried ? text.rule.namesCarried : text.rule.namesStay}
              </li>
            </ul>
            <Button kind="ghost" wide onClick={() => setOpen(true)}>
              {text.rule.change}
            </Button>
            {isOpen && <RuleDrawer id={id} rule={rule} onClose={() => setOpen(false)} />}
          </>
        )}
      </Asked>
    </Card>
  )
}

function RuleDrawer({ id, rule, onClose }: { id: string; rule: Rule; onClose: () => void }) {
  const { text } = useDeviceWords()
  const [leaseDays, setLeaseDays] = useState(String(rule.leaseDays))
  const [caseLimit, setCaseLimit] = useState(String(rule.caseLimit))
  const [namesCarried, setNamesCarried] = useState(rule.namesCarried)
  const set = useCommand(setDevicePolicy, { invalidates: [readDevicePolicy, listDevices], onDone: onClose })
  const isRight = isWithin(leaseDays, longestLeaseDays) && isWithin(caseLimit, mostCases)
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.rule.title}
      confirmLabel={text.rule.save}
      because={isRight ? undefined : text.rule.wrong}
      isBusy={set.isSending}
      problem={set.problem}
      onConfirm={() =>
        void set.send({ organisationId: id, leaseDays: Number(leaseDays), caseLimit: Number(caseLimit), namesCarried })
      }
    >
      <div className={styles.form}>
        <TextField
          label={text.rule.days}
          help={text.rule.daysHelp}
          inputMode="numeric"
          value={leaseDays}
          onChange={setLeaseDays}
        />
        <TextField
          label={text.rule.limit}
          help={text.rule.limitHelp}
          inputMode="numeric"
          value={caseLimit}
          onChange={setCaseLimit}
        />
        <CheckRow
          label={text.rule.names}
          help={text.rule.namesHelp}
          isChecked={namesCarried}
          onChange={setNamesCarried}
        />
        <p className="pp-quiet">{text.rule.learns}</p>
      </div>
    </ConfirmDrawer>
  )
}

function isWithin(typed: string, most: number): boolean {
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most
}
