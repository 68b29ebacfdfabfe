import styles from './WovenHem.module.css'

/** The band from the hem of the sinh: once per screen, left on a desk, on top on a phone. */
export function WovenHem({ along = 'auto' }: { along?: 'auto' | 'top' | 'left' }) {
  return <div className={styles[along]} aria-hidden="true" data-pp-no-print />
}
