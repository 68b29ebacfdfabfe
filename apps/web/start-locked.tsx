import { draw } from './draw.tsx'
import { StartLocked } from './StartLocked.tsx'

// A function, because other chunks may load this one for what stands beside it.
export const startLocked = (): void => draw(StartLocked)
