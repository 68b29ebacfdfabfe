import { Button } from '#platform/web/kit/Button.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** A fault of ours while drawing a page. The shell around it stays. */
export function Failed() {
  const text = useText({ en, lo })
  return (
    <EmptyState
      fact={text.failed}
      next={text.failedNext}
      action={
        <Button small onClick={() => window.location.reload()}>
          {text.reload}
        </Button>
      }
    />
  )
}
