import { IconAlertCircle, IconCircleCheck, IconCircleDashed, IconDoor } from '@tabler/icons-react'
import { useState } from 'react'
import type { Board } from '#capabilities/assistance/model/board.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './shelter.module.css'
import { useAssistanceText, useCodes, useOrganisationName } from './use-words.ts'

const icons = { yes: IconCircleCheck, ask: IconAlertCircle, full: IconAlertCircle, no: IconCircleDashed }

/** Group by group whether there is a place, and who could not be welcomed: the gaps are shown, not hidden. */
export function WhoIsWelcome({ board }: { board: Board }) {
  const text = useAssistanceText()
  const codes = useCodes()
  const [isOpen, setIsOpen] = useState(false)
  const answers = useAnswers(board)
  return (
    <Card label={text.whoWelcome}>
      <CardHead title={text.whoWelcome} />
      <div className={styles.welcome}>
        <ul>
          {answers.map(({ group, answer, words }) => {
            const Icon = icons[answer]
            return (
              <li key={group} data-answer={answer}>
                <Icon size={20} stroke={1.75} aria-hidden="true" />
                <b>{codes.group[group]}</b>
                <span>{words}</span>
              </li>
            )
          })}
        </ul>
        <NotWelcomed board={board} onShow={() => setIsOpen(true)} />
      </div>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={text.whereTitle} place="side">
        <WhereTheyWent board={board} />
      </Dialog>
    </Card>
  )
}

function useAnswers(board: Board) {
  const text = useAssistanceText()
  const format = useFormat()
  const { language } = useLanguage()
  return board.welcome.map(({ group, answer, free, askRoomId }) => {
    const room = board.rooms.find(({ id }) => id === askRoomId)?.name[language]
    if (answer === 'yes') return { group, answer, words: text.places(format.number(free)) }
    if (answer === 'full') return { group, answer, words: room ? text.fullAsk(room) : text.full }
    return { group, answer, words: answer === 'ask' && room ? text.ask(room) : text.noPlace }
  })
}

function NotWelcomed({ board, onShow }: { board: Board; onShow: () => void }) {
  const text = useAssistanceText()
  const format = useFormat()
  const { couldNotBeWelcomed: declined } = board
  if (declined.length === 0) return null
  const onlyMen = declined.every(({ group }) => group === 'men' || group === 'boys')
  const words = text.notWelcomed(format.number(declined.length), onlyMen ? text.menAndBoys : text.people)
  return (
    <Notice tone="attention" icon={<IconDoor size={20} stroke={1.75} aria-hidden="true" />} title={words}>
      {text.notWelcomedIn}{' '}
      <button type="button" className="pp-link" onClick={onShow}>
        {text.whereTo}
      </button>
    </Notice>
  )
}

function WhereTheyWent({ board }: { board: Board }) {
  const text = useAssistanceText()
  const codes = useCodes()
  const format = useFormat()
  const nameOf = useOrganisationName()
  return (
    <>
      <p className="pp-quiet">{text.whereHelp}</p>
      <ul className={styles.where}>
        {board.couldNotBeWelcomed.map(({ group, reason, suggestedOrganisationId, on }, index) => (
          <li key={`${on} ${index}`}>
            <b>
              {codes.counted[group]}, {format.date(on)}
            </b>
            <span>{codes.declineReason[reason]}</span>
            <span className="pp-meta">
              {suggestedOrganisationId ? text.suggested(nameOf(suggestedOrganisationId)) : text.noSuggestion}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
