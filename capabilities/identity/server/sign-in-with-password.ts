import { KeptRefusal, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { signInWithPassword } from '../model/api.ts'
import { identityProblems } from '../model/problems.ts'
import { stepOfCode } from './authenticator.ts'
import { isRightPassword } from './password-hash.ts'
import { describeSignedIn } from './signed-in.ts'
import { startSession } from './start-session.ts'
import { readPasswordMeans, spendStep } from './store-credentials.ts'
import { openDoor } from './store-door.ts'
import { countTry, takeTryBack } from './tries.ts'

export const signInRefused = new KeptRefusal({
  type: 'sign-in-refused',
  status: identityProblems['sign-in-refused'].status,
})

/** Name, password and code together: whichever is wrong, the answer and the work done are the same. */
export const signInWithPasswordOperation = commandOperation(signInWithPassword, {
  async prepare(ctx, { signInName, password, code }) {
    const tried = await countTry(ctx, signInName, (door) => readPasswordMeans(door, { signInName }))
    if (tried instanceof Refusal) return tried
    const { counted, means } = tried
    const right = await isRightPassword(means?.argon2id, password)
    const secret = { sealed: means?.sealedSecret ?? null, lastStep: means?.lastStep ?? null }
    const step = stepOfCode(ctx.keyring, secret, code, ctx.now)
    const proven = right && step !== undefined && means?.isActive ? { accountId: means.accountId, step } : undefined
    return { counted, proven }
  },
  async execute(ctx, _input, _subject, { counted, proven }) {
    if (!proven) return signInRefused
    const door = await openDoor(ctx.tx)
    // Two requests may carry the same code at once; the step is used up by one of them.
    if (!(await spendStep(door, proven.accountId, proven.step))) return signInRefused
    await takeTryBack(door, counted, ctx.now)
    for (const cookie of await startSession(door, ctx, proven.accountId, 'password')) ctx.setCookie(cookie)
    ctx.audit({ record: { id: proven.accountId, kind: 'account' } })
    return describeSignedIn(ctx.tx, proven.accountId, null)
  },
})
