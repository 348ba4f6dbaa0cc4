import { swappedBeside } from '#components/kit/htmx.ts'
/** `fresh`: sent with a part, to replace the one on the page. */
export function PendingCount({ pending, fresh }: { pending: number; fresh?: boolean | undefined }) {
  return (
    <span id="demandes-a-traiter" class="count" {...(fresh && swappedBeside)}>
      {pending > 0 && (
        <>
          {pending}
          <span>{pending === 1 ? ' demande à traiter' : ' demandes à traiter'}</span>
        </>
      )}
    </span>
  )
}
