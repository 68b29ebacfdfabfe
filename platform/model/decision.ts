/** Whether someone may do something and, when not, why: the server enforces it, the screen explains it. */
export type Decision = { allowed: true } | { allowed: false; because: string }

export const allow: Decision = { allowed: true }

export function deny(because: string): Decision {
  return { allowed: false, because }
}

/** The first refusal of several decisions, so that a policy can be written as a list of conditions. */
export function all(...decisions: Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? allow
}
