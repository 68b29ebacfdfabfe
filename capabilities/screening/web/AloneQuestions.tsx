import { useState } from 'react'
import type { readScreening } from '#capabilities/screening/model/api.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useGo } from '#platform/web/routing.ts'
import { alone } from './alone.ts'
import { AloneQuestion } from './AloneQuestion.tsx'
import { askedToStop } from './asked-to-stop.ts'
import { HandBack } from './HandBack.tsx'
import { useAnswers } from './use-answers.ts'

interface Props {
  screening: OutputOf<typeof readScreening>
  protocol: Protocol
}

type Screen = { at: 'question'; n: number } | { at: 'hand-back'; from: number; why: 'finished' | 'stopped' }

/** One question after the other; at any time the phone can be given back. */
export function AloneQuestions({ screening, protocol }: Props) {
  const go = useGo()
  const questions = askedQuestions(protocol)
  const answers = useAnswers(screening)
  const [screen, setScreen] = useState<Screen>(() => firstScreen(screening, questions))
  const takeBack = () => {
    if (screen.at === 'hand-back' && screen.why === 'stopped') askedToStop.say(screening.code)
    alone.end()
    go(`/screening/${screening.code}`, { replace: true })
  }
  if (screen.at === 'hand-back') {
    return (
      <HandBack
        why={screen.why}
        settle={answers.settle}
        {...(screening.finishedAt ? {} : { onReturn: () => setScreen({ at: 'question', n: screen.from }) })}
        onTakenBack={takeBack}
      />
    )
  }
  return (
    <AloneQuestion
      screening={screening}
      protocol={protocol}
      questions={questions}
      n={screen.n}
      answers={answers}
      onGo={(n) => setScreen({ at: 'question', n })}
      onHandBack={(why) => setScreen({ at: 'hand-back', from: screen.n, why })}
    />
  )
}

/** The first question without an answer; a screening that has ended elsewhere asks nothing more. */
function firstScreen(screening: Props['screening'], questions: readonly { id: string }[]): Screen {
  const answered = new Set(screening.answers.map((answer) => answer.question))
  const first = questions.findIndex((question) => !answered.has(question.id))
  const n = first === -1 ? questions.length : first + 1
  return screening.finishedAt ? { at: 'hand-back', from: n, why: 'finished' } : { at: 'question', n }
}
