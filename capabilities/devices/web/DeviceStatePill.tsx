import { IconCheck, IconCloudOff, IconLock, IconLockCheck, IconPhone } from '@tabler/icons-react'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import type { DeviceState } from '../model/device-state.ts'
import { useDeviceWords } from './use-device-words.ts'

/** How a device stands, in words; lateness says what to do. */
export function DeviceStatePill({ state }: { state: DeviceState }) {
  const { text, format, days } = useDeviceWords()
  switch (state.kind) {
    case 'in-step':
      return (
        <StatusPill tone="ok" icon={<IconCheck aria-hidden="true" />}>
          {text.state.inStep}
        </StatusPill>
      )
    case 'sending':
      return (
        <StatusPill tone="ok" icon={<IconCheck aria-hidden="true" />}>
          {text.state.sending(format.number(state.count))}
        </StatusPill>
      )
    case 'offline':
      return <StatusPill icon={<IconCloudOff aria-hidden="true" />}>{text.state.offline(days(state.days))}</StatusPill>
    case 'call-them':
      return (
        <StatusPill tone="attention" icon={<IconPhone aria-hidden="true" />}>
          {text.state.callThem}
        </StatusPill>
      )
    case 'closes-on-contact':
      return (
        <StatusPill tone="information" icon={<IconLock aria-hidden="true" />}>
          {text.state.closes}
        </StatusPill>
      )
    case 'closed-and-wiped':
      return (
        <StatusPill icon={<IconLockCheck aria-hidden="true" />}>
          {state.because === 'wrong-tries' ? text.state.wipedByTries : text.state.wiped}
        </StatusPill>
      )
  }
}
