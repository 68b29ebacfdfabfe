import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { DataTable } from '#platform/web/kit/DataTable.tsx'
import type { Column } from '#platform/web/kit/DataTable.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AccountDrawer } from './AccountDrawer.tsx'
import type { ListedAccount } from './listed-account.ts'
import { useRoleWords } from './role-words.ts'
import { en } from './text-administration.en.ts'
import { lo } from './text-administration.lo.ts'
import styles from './Account.module.css'

const tones = { invited: 'information', active: 'ok', suspended: 'plain' } as const

export function AccountTable({ accounts, more }: { accounts: readonly ListedAccount[]; more: boolean }) {
  const text = useText({ en, lo }).accounts
  const [openId, setOpenId] = useState<string | null>(null)
  const columns = useColumns(setOpenId)
  const open = accounts.find((account) => account.id === openId)
  return (
    <>
      <DataTable
        caption={text.title}
        columns={columns}
        rows={accounts}
        rowKey={(row) => row.id}
        empty={<EmptyState fact={text.none} next={text.noneHelp} />}
      />
      {more && <p className="pp-meta">{text.narrow}</p>}
      {open && <AccountDrawer key={open.id} account={open} onClose={() => setOpenId(null)} />}
    </>
  )
}

function useColumns(onOpen: (id: string) => void): readonly Column<ListedAccount>[] {
  const text = useText({ en, lo }).accounts
  const { language } = useLanguage()
  const format = useFormat()
  const roleName = useRoleWords()
  return [
    {
      key: 'name',
      head: text.name,
      sortBy: (row) => row.displayName,
      cell: (row) => (
        <span>
          <b>{row.displayName}</b> <span className="pp-meta">{row.signInName}</span>
        </span>
      ),
    },
    {
      key: 'organisation',
      head: text.organisation,
      cell: (row) => row.organisationName[language],
      sortBy: (row) => row.organisationName[language],
      isOnPhone: false,
    },
    {
      key: 'roles',
      head: text.roles,
      cell: (row) => (
        <span className={styles.pills}>
          {row.grants.map((grant) => (
            <StatusPill key={grant.role} tone={grant.waiting ? 'attention' : 'outlined'}>
              {grant.waiting ? `${roleName(grant.role)}, ${text.waits}` : roleName(grant.role)}
            </StatusPill>
          ))}
        </span>
      ),
    },
    {
      key: 'status',
      head: text.status,
      cell: (row) => <StatusPill tone={tones[row.status]}>{text.statusOf[row.status]}</StatusPill>,
    },
    {
      key: 'seen',
      head: text.lastSeen,
      cell: (row) => (row.lastSeenOn ? format.date(row.lastSeenOn) : text.never),
      sortBy: (row) => row.lastSeenOn ?? '',
      isOnPhone: false,
    },
    {
      key: 'open',
      head: text.open,
      cell: (row) => (
        <Button small aria-label={`${text.open}: ${row.displayName}`} onClick={() => onOpen(row.id)}>
          {text.open}
        </Button>
      ),
    },
  ]
}
