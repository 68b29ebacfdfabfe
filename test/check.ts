import { checks } from './checks.ts'
import { finish, runSteps } from './step.ts'

finish(await runSteps(checks))
