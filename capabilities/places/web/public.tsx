export { PlacePicker } from './PlacePicker.tsx'
export { type Places, usePlaces } from './use-places.ts'
