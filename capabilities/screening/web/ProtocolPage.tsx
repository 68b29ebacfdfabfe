import { useState } from 'react'
import { listClips } from '#capabilities/screening/model/api-clips.ts'
import { listProtocols, readProtocol } from '#capabilities/screening/model/api.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { LanguageSlots } from './LanguageSlots.tsx'
import './problem-words.ts'
import { QuestionPicker } from './QuestionPicker.tsx'
import { QuestionWords } from './QuestionWords.tsx'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

/** A protocol with its questions, and each question in the languages in which it can be heard. */
export default function ProtocolPage() {
  const words = useText({ en, lo })
  const id = usePathValue('protocol')
  const protocols = useAsk(listProtocols, {}, { staleTime: Infinity })
  const listed = protocols.data?.protocols.find((each) => each.id === id && each.asked > 0)
  const { language } = useLanguage()
  const title = listed?.title[language] ?? words.title
  useTitleBar({ title, back: '/admin/protocols', area: words.title }, [title, language])
  return (
    <Asked answer={protocols}>
      {() =>
        listed ? (
          <OfVersion key={id} id={id} version={listed.version} />
        ) : (
          <EmptyState
            fact={words.unknown}
            next={words.unknownNext}
            action={<TextLink to="/admin/protocols">{words.toList}</TextLink>}
          />
        )
      }
    </Asked>
  )
}

function OfVersion({ id, version }: { id: string; version: string }) {
  const protocol = useAsk(readProtocol, { protocol: id, version }, { staleTime: Infinity })
  const clips = useAsk(listClips, { protocol: id, version })
  return (
    <Asked answer={protocol}>
      {(found) => <Asked answer={clips}>{(list) => <Columns protocol={found} clips={list} />}</Asked>}
    </Asked>
  )
}

function Columns({ protocol, clips }: { protocol: Protocol; clips: OutputOf<typeof listClips> }) {
  const words = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  const [n, setN] = useState(1)
  const questions = askedQuestions(protocol)
  const question = questions[n - 1] ?? questions[0]!
  const toHearAgain = clips.clips.filter((clip) => clip.question === question.id && clip.standing === 'hear-again')
  return (
    <>
      <PageHead
        title={protocol.title[language]}
        context={`${words.version(protocol.version)} · ${words.count(format.number(questions.length))} · ${protocol.purpose[language]}`}
      />
      <div className={styles.columns}>
        <QuestionPicker questions={questions} n={n} onChoose={setN} />
        <QuestionWords protocol={protocol} question={question} n={n} toHearAgain={toHearAgain.length} />
        <LanguageSlots protocol={protocol} question={question} n={n} clips={clips} />
      </div>
    </>
  )
}
