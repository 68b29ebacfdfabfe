/** The five phases, clockwise from the top of the flower. Justice (5) runs alongside the others. */
export type Phase = 1 | 2 | 3 | 4 | 5
export type PhaseState = 'done' | 'now' | 'later'
export const phases: readonly Phase[] = [1, 2, 3, 4, 5]
