import { registerCaseTab } from './public.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import './timeline-words.ts'

const label = (key: keyof typeof en.tab) => ({ en: en.tab[key], lo: lo.tab[key] })

registerCaseTab({ key: 'plan', order: 10, label: label('plan'), load: () => import('./PlanTab.tsx') })
registerCaseTab({ key: 'event', order: 65, label: label('event'), load: () => import('./EventTab.tsx') })
registerCaseTab({ key: 'timeline', order: 70, label: label('timeline'), load: () => import('./TimelineTab.tsx') })
