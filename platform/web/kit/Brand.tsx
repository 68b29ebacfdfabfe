import { Champa } from './Champa.tsx'
import styles from './Brand.module.css'

/** The mark with the written name, in both scripts. */
export function Brand({ look = 'mark' }: { look?: 'mark' | 'plain' }) {
  return (
    <span className={styles.brand}>
      <Champa look={look} size={look === 'plain' ? 44 : 34} />
      <span>
        <b lang="lo" className={styles.lao}>
          ປົກປ້ອງ
        </b>
        <span lang="en" className={styles.latin}>
          {look === 'plain' ? 'Pokpong, to protect' : 'Pokpong'}
        </span>
      </span>
    </span>
  )
}
