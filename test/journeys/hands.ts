import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What a hand does: by role and label, as a person or a screen reader finds it. A button or a link, whichever it is. */
export async function press(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first()
    .click()
}

/** A radio whose name begins with the words; its help may follow. By keyboard, so that the journey proves that too. */
export async function radio(page: Page, name: string): Promise<void> {
  await turnOn(page.getByRole('radio', { name: beginningWith(name) }).first())
}

export async function tick(page: Page, name: string): Promise<void> {
  await turnOn(page.getByRole('checkbox', { name: beginningWith(name) }).first())
}

/** One of several choices that can be on together, drawn as a button or as a checkbox. */
export async function pick(page: Page, name: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: beginningWith(name) })
  await ((await box.count()) > 0 ? turnOn(box.first()) : press(page, name))
}

/** A page that has just been drawn may move the focus between the two: who sees that nothing happened presses again. */
async function turnOn(choice: Locator): Promise<void> {
  await choice.waitFor({ state: 'attached' })
  for (let tried = 0; tried < 5; tried += 1) {
    if (await choice.isChecked()) return
    await choice.focus()
    await choice.press('Space')
    await inTime(() => choice.isChecked())
  }
  throw new Error('It could not be turned on.')
}

const patienceMs = 4000

/** Also outside of a test, where drills use the same hands. */
async function inTime(isSo: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); Date.now() - began < patienceMs && !(await isSo());) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function choose(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(beginningWith(label)).first().selectOption(code)
}

/**
 * WCAG 2.2 A and AA, as far as a program can tell. The window is made as high as the page first: what the action bar
 * covers for the moment can be scrolled out, and is no small target.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const window = page.viewportSize()!
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...window, height: Math.max(window.height, height + 200) })
  const violations = await violationsOn(page)
  await page.setViewportSize(window)
  const found = violations.map(({ id, targets }) => `${where}: ${id} at ${targets.join(', ')}`)
  if (found.length > 0) throw new Error(found.join('\n'))
}

/** What axe finds in the page as it stands; its script stays there until the next address is loaded. */
async function violationsOn(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(
      // Numbers on the map wear a halo, which axe does not see; the same numbers stand in its table.
      { exclude: ['figure svg'] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] },
    )
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }))
  })
}

function beginningWith(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`, 'i')
}
