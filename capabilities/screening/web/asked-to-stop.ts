/** Which screening the person asked to stop while answering alone; the officer hears of it when the phone is back. */
let code: string | null = null

export const askedToStop = {
  say(screeningCode: string): void {
    code = screeningCode
  },
  isSaid: (screeningCode: string): boolean => code === screeningCode,
  heard(): void {
    code = null
  },
}
