/** A drill breaks something on purpose and shows that the node withstands it, or that it notices. */
export interface Drill {
  /** Its name on the command line, and the first word of its figure line. */
  name: string
  /**
   * Starts and stops all it needs, on temporary folders, and prints its figure line last.
   * @param sabotage switch off the protection that the drill is about: it must then fail
   * @returns the exit code
   */
  run(choice: { sabotage: boolean }): Promise<number>
}
