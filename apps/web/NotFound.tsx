import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** What may not be read does not exist: both read the same. */
export function NotFound() {
  const text = useText({ en, lo })
  return (
    <EmptyState
      fact={text.notFound}
      next={text.notFoundNext}
      action={
        <ButtonLink to="/" small>
          {text.myWork}
        </ButtonLink>
      }
    />
  )
}
