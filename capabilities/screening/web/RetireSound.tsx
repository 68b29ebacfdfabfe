import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { listClipLanguages, listClips, retireClip } from '#capabilities/screening/model/api-clips.ts'
import type { Clip } from '#capabilities/screening/model/clip.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

/** Out of use, not away: whoever asks later what was heard finds it. */
export function RetireSound({ clip }: { clip: Clip }) {
  const words = useText({ en, lo })
  const [isOpen, setOpen] = useState(false)
  const retire = useCommand(retireClip, { invalidates: [listClips, listClipLanguages], onDone: () => setOpen(false) })
  return (
    <>
      <Button
        small
        kind="ghost"
        onClick={() => setOpen(true)}
        icon={<IconTrash size={18} stroke={1.75} aria-hidden="true" />}
      >
        {words.retire}
      </Button>
      <ConfirmDrawer
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.retireTitle}
        confirmLabel={words.retire}
        onConfirm={() => void retire.send({ id: clip.id, because: 'not-needed' })}
        isBusy={retire.isSending}
        problem={retire.problem}
      >
        <p>{words.retireBody}</p>
      </ConfirmDrawer>
    </>
  )
}
