import { IconPlayerPause } from '@tabler/icons-react'
import { Button } from '#platform/web/kit/Button.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Always at the top right: one can stop at any time. */
export function StopTool({ onStop }: { onStop: () => void }) {
  const { question: words } = useText({ en, lo })
  return (
    <Button small onClick={onStop} icon={<IconPlayerPause size={20} stroke={1.75} aria-hidden="true" />}>
      {words.stop}
    </Button>
  )
}
