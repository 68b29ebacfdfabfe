import { Application } from './Application.tsx'
import { draw } from './draw.tsx'

// A function, because other chunks may load this one for what stands beside it.
export const start = (): void => draw(Application)
