/** One petal of the champa flower, pointing up from the middle; turned by 72 degrees for each of the five. */
export const petal = 'M0 0C-11-7-17-24-10-38C-6-46 6-48 12-39C19-27 11-9 0 0Z'
export const petalTurns = [0, 72, 144, 216, 288] as const
