import { titles } from '#components/layout/titles.ts'
import { UnsentGone } from '#components/unsent-forms/UnsentNotice.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { personMark } from '#src/web/form-owner.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { type Answer, showAgain } from '#src/web/show-again.ts'
import { dropUnsentAddress, findUnsentForm } from '#src/web/unsent-form.ts'

/** To anybody else than the form's person the address says nothing. */
export function unsentFormRoutes(answer: Answer): Routes {
  return {
    [`GET ${urls.unsentForm}`]: route(signedIn, async (c, person) => {
      const form = await findForm(c, person)
      if (!form) return show(c, { title: titles.unsentGone, body: <UnsentGone />, status: 404 })
      const { shown } = await showAgain(c, form, answer)
      c.res = shown.status === 404 ? goTo(c, form.page || urls.account) : shown
      dropUnsentAddress(c)
      return c.res
    }),
  }
}

function findForm(c: Ctx, { userId }: SignedIn) {
  return findUnsentForm(c, c.req.param('token') ?? '', personMark(c.env.config, userId))
}
