import { useId } from 'react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { classNames } from './class-names.ts'
import styles from './Button.module.css'

export type ButtonKind = 'primary' | 'line' | 'soft' | 'ghost' | 'danger'

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'type'> {
  /** One primary per screen. danger only in the danger flow. */
  kind?: ButtonKind
  small?: boolean
  wide?: boolean
  icon?: ReactNode
  iconAfter?: ReactNode
  isBusy?: boolean
  /** Why it cannot be pressed: a policy's reason code, or a whole sentence. It stands beside the button. */
  because?: string | undefined
  type?: 'button' | 'submit'
}

/** What policies answer with: consent-ended. A sentence, which in Lao may have no space at all, is shown as it is. */
const reasonCode = /^[a-z0-9-]+$/

/** A button that says why it cannot be used instead of only going pale. */
export function Button(props: Props) {
  const { kind = 'line', small, wide, icon, iconAfter, isBusy, because, className, children, onClick, ...rest } = props
  const reasonId = useId()
  const problem = useProblemText()
  const isOff = Boolean(because) || isBusy === true
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[kind], small && styles.small, wide && styles.wide, className)}
      aria-disabled={isOff || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={because ? reasonId : rest['aria-describedby']}
      onClick={isOff ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      <span>{children}</span>
      {iconAfter}
    </button>
  )
  if (!because) return button
  return (
    <span className={classNames(styles.explained, wide && styles.wide)}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {reasonCode.test(because) ? problem.reason(because) : because}
      </span>
    </span>
  )
}
