import { operations } from '#apps/server/compose.ts'
import { settingDescriptions } from '#apps/server/settings.ts'
import { capabilities, foundation } from '#architecture'
import type { Contract } from '#platform/model/contract.ts'
import { problemCatalogues } from './problem-catalogues.ts'

interface GeneratedDocument {
  path: string
  text: string
}

export function documents(): GeneratedDocument[] {
  return [
    page('docs/permissions.md', 'Permissions', 'Every operation and the policy that decides on it.', permissions()),
    page('docs/problems.md', 'Problems', 'Every refusal (RFC 9457) by its stable type.', problems()),
    page('docs/settings.md', 'Settings', 'Environment variables, read once at the start.', settings()),
    page(
      'docs/neighbours.md',
      'Neighbours',
      'Which capability may use which; the build fails for any other.',
      neighbours(),
    ),
  ]
}

function page(path: string, title: string, about: string, body: string): GeneratedDocument {
  return { path, text: `# ${title}\n\n${about} Made by \`npm run docs\`; don't edit.\n\n${body}\n` }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function permissions(): string {
  const rows = operations
    .map(({ contract }) => contract)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((contract) => [
      `\`${contract.name}\``,
      `${methodOf(contract)} /api${contract.path}`,
      contract.policy === 'public' ? 'public' : `\`${contract.policy.name}\``,
      contract.stepUp ? 'yes' : '',
      contract.summary,
    ])
  return table(['Operation', 'Route', 'Policy', 'Fresh proof', 'What it does'], rows)
}

function methodOf(contract: Contract): string {
  return contract.kind === 'query' ? contract.method : 'POST'
}

function problems(): string {
  const rows = Object.entries(problemCatalogues).flatMap(([capability, catalogue]) =>
    Object.entries(catalogue).map(([type, { status, means }]) => [`\`${type}\``, String(status), capability, means]),
  )
  return table(['Type', 'Status', 'From', 'Means'], rows)
}

function settings(): string {
  return table(
    ['Variable', 'Means'],
    settingDescriptions.map(({ name, means }) => [`\`${name}\``, means]),
  )
}

function neighbours(): string {
  const rows = Object.entries(capabilities).map(([name, uses]) => [
    `\`${name}\``,
    uses.map((use) => `\`${use}\``).join(', '),
  ])
  const all = foundation.map((name) => `\`${name}\``).join(', ')
  return `${table(['Capability', 'May use'], rows)}\n\nEvery capability may also use ${all}.`
}
