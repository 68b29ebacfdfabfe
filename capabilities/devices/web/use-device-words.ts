import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { type DeviceKind, shortDeviceCode } from '../model/device.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** The words of this capability, and how devices and days are said in them. */
export function useDeviceWords() {
  const text = useText({ en, lo })
  const format = useFormat()
  return {
    text,
    format,
    /** Phone 7K4M. */
    nameOf: (device: { kind: DeviceKind; code: string }) =>
      text.named(text.kind[device.kind], shortDeviceCode(device.code)),
    days: (count: number) => (count === 1 ? text.oneDay : text.days(format.number(count))),
  }
}
