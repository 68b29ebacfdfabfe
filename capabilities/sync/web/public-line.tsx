import { IconAlertCircle, IconCloudOff, IconCloudUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useReachable } from '#platform/web/api/reachability.ts'
import { TextLink } from '#platform/web/kit/TextLink.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { useRound } from './round-state.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useOpenDevice, useOutbox } from './this-device.ts'
import { useKitText } from '#platform/web/kit/use-kit-text.ts'

/** One line over the page of a device that carries work: what waits, what came back, what is being fetched. */
export default function DeviceLine() {
  useFreshAnswers()
  const kit = useKitText()
  const text = useText({ en, lo }).line
  const format = useFormat()
  const isReachable = useReachable()
  const round = useRound()
  const entries = useOutbox() ?? []
  const returned = entries.filter(({ state }) => state === 'refused').length
  const waiting = entries.length - returned
  const words = wordsOf()
  if (!words) return <div role="status" />
  return (
    <div role="status" className={styles.line}>
      {words.icon}
      <p>{words.sentence}</p>
      {words.link}
    </div>
  )

  function wordsOf() {
    const see = entries.length > 0 && <TextLink to="/waiting">{text.open}</TextLink>
    const cloud = isReachable ? IconCloudUpload : IconCloudOff
    const Icon = returned > 0 ? IconAlertCircle : cloud
    const icon = <Icon size={20} stroke={1.75} aria-hidden="true" />
    if (returned > 0) return { icon, sentence: text.returned(format.number(returned)), link: see }
    if (!isReachable) {
      return { icon, sentence: waiting > 0 ? kit.offlineWaiting(format.number(waiting)) : kit.offline, link: see }
    }
    if (round.step === 'sign-in' && waiting > 0) {
      return { icon, sentence: text.signIn, link: <TextLink to="/sign-in">{text.signInLink}</TextLink> }
    }
    if (round.step === 'fetching' && round.expected > 10) {
      return { icon, sentence: text.fetching(format.number(round.arrived), format.number(round.expected)), link: null }
    }
    if (waiting > 0) return { icon, sentence: text.sending, link: see }
    return null
  }
}

/** What is shown follows what waits, what was sent and what was fetched. */
function useFreshAnswers(): void {
  const client = useQueryClient()
  const device = useOpenDevice()
  const isReachable = useReachable()
  useEffect(() => device?.subscribe(() => void client.invalidateQueries()), [client, device])
  useEffect(() => {
    if (isReachable) void client.invalidateQueries()
  }, [client, isReachable])
}
