import { IconDeviceMobile } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { alone } from './alone.ts'
import { en } from './text-listen.en.ts'
import { lo } from './text-listen.lo.ts'

interface Props {
  code: string
  /** Sends what is still waiting, so that it is not in anybody's way. */
  settle: () => Promise<boolean>
}

/** The officer offers the phone: what is answered alone, nobody looks at before it is given back. */
export function HandOver({ code, settle }: Props) {
  const { alone: words } = useText({ en, lo })
  const go = useGo()
  const [isOpen, setOpen] = useState(false)
  const [cannot, setCannot] = useState(false)
  const begin = async () => {
    if (!(await settle())) return setOpen(false)
    if (!alone.begin(code)) return setCannot(true)
    go(`/screening/${code}/alone`, { replace: true })
  }
  return (
    <>
      <Button
        kind="ghost"
        small
        onClick={() => setOpen(true)}
        icon={<IconDeviceMobile size={18} stroke={1.75} aria-hidden="true" />}
      >
        {words.offer}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words.title}>
        <p>{words.body}</p>
        <p>{words.proof}</p>
        <Button kind="primary" wide because={cannot ? words.cannot : undefined} onClick={() => void begin()}>
          {words.begin}
        </Button>
        <Button kind="ghost" wide onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </Dialog>
    </>
  )
}
