export { PlacePicker } from './PlacePicker.tsx'
export { type Places, usePlaces } from './public-names.ts'
