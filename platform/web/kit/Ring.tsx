import styles from './Ring.module.css'

const circumference = 56.5

/** The small ring of clocks. Decorative: words stand beside it. */
export function Ring({ share, size = 22 }: { share: number; size?: number }) {
  return (
    <svg className={styles.ring} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle className={styles.track} cx="12" cy="12" r="9" />
      <circle
        className={styles.arc}
        cx="12"
        cy="12"
        r="9"
        strokeDasharray={`${Math.max(0, Math.min(1, share)) * circumference} ${circumference}`}
        transform="rotate(-90 12 12)"
      />
    </svg>
  )
}
