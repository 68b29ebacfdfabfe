export { AccessLog } from './AccessLog.tsx'
