/** As the `ref` of a form's first field: whoever asked for the form goes on there, by keyboard as well. */
export function focusFirst(field: HTMLInputElement | null): void {
  field?.focus()
}
