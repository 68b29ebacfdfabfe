import { IconLock } from '@tabler/icons-react'
import styles from './SealedTile.module.css'

/** In place of a woven tile where nothing about the person has been opened yet: a sealed offer. */
export function SealedTile() {
  return (
    <span className={styles.tile} aria-hidden="true">
      <IconLock size={20} stroke={1.75} />
    </span>
  )
}
