import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { offerInstall } from './install.ts'
import styles from './sync.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** On the home screen under its own name, or one that says nothing to whoever looks over a shoulder. */
export function InstallCard() {
  const text = useText({ en, lo }).device
  const { language } = useLanguage()
  const [name, setName] = useState('neutral')
  const [isByMenu, setByMenu] = useState(false)
  const install = async () => setByMenu(!(await offerInstall(name as 'own' | 'neutral', language)))
  return (
    <Card look="padded">
      <div className={styles.stack}>
        <h2>{text.installTitle}</h2>
        <RadioCards
          label={text.installHelp}
          value={name}
          onChange={setName}
          isPaired
          choices={[
            { code: 'neutral', label: text.neutralName },
            { code: 'own', label: text.ownName },
          ]}
        />
        <Button onClick={() => void install()}>{text.install}</Button>
        {isByMenu && <p role="status">{text.installByMenu}</p>}
      </div>
    </Card>
  )
}
