import type { StateView } from '#components/affiliations/RequestStateTag.tsx'

/** « Expiré » is pending too: a request past its period still needs a refusal. */
export const isWaiting = (state: StateView) => state === 'pending' || state === 'expired'
