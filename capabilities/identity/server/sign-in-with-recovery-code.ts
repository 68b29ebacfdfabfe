import { Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { signInWithRecoveryCode } from '../model/api.ts'
import { isRightPassword } from './password-hash.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { signInRefused } from './sign-in-with-password.ts'
import { describeSignedIn } from './signed-in.ts'
import { startSession } from './start-session.ts'
import { readPasswordMeans, spendRecoveryCode } from './store-credentials.ts'
import { openDoor } from './store-door.ts'
import { countTry, takeTryBack } from './tries.ts'

/**
 * For a lost phone or key. The code's 80 random bits stand in for what was lost; where the account has a password,
 * that is asked for as well, so that a stolen sheet of paper alone opens nothing there.
 */
export const signInWithRecoveryCodeOperation = commandOperation(signInWithRecoveryCode, {
  async prepare(ctx, { signInName, password }) {
    const tried = await countTry(ctx, signInName, (door) => readPasswordMeans(door, { signInName }))
    if (tried instanceof Refusal) return tried
    const { counted, means } = tried
    const right = await isRightPassword(means?.argon2id, password)
    const open = means?.isActive === true && (right || means.argon2id === null)
    return { counted, accountId: open ? means.accountId : undefined }
  },
  async execute(ctx, { recoveryCode }, _subject, { counted, accountId }) {
    if (!accountId) return signInRefused
    const door = await openDoor(ctx.tx)
    if (!(await spendRecoveryCode(door, accountId, hashRecoveryCode(recoveryCode), ctx.now))) return signInRefused
    await takeTryBack(door, counted, ctx.now)
    for (const cookie of await startSession(door, ctx, accountId, 'recovery-code')) ctx.setCookie(cookie)
    ctx.audit({ record: { id: accountId, kind: 'account' } })
    return describeSignedIn(ctx.tx, accountId, null)
  },
})
