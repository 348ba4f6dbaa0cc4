import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { depositDocuments, deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { mayDeposit } from './deposit-places.ts'

const sender = alias(structures, 'sender')
const senderUnit = alias(departments, 'sender_unit')
const recipientUnit = alias(departments, 'recipient_unit')

/** A deposited invoice with both sides and its file. */
export const readDeposit = kept((db, depositId: string) => {
  return db
    .select({
      deposit: deposits,
      sender,
      senderDepartment: senderUnit.name,
      recipient: structures,
      recipientDepartment: recipientUnit.name,
      depositor: { firstName: users.firstName, lastName: users.lastName },
      file: documents,
    })
    .from(deposits)
    .innerJoin(users, eq(users.id, deposits.userId))
    .innerJoin(structures, eq(structures.id, deposits.recipientId))
    .innerJoin(sender, eq(sender.id, deposits.senderId))
    .innerJoin(documents, eq(documents.id, deposits.fileId))
    .leftJoin(senderUnit, eq(senderUnit.id, deposits.senderDepartmentId))
    .leftJoin(recipientUnit, eq(recipientUnit.id, deposits.recipientDepartmentId))
    .where(eq(deposits.id, depositId))
})

export type DepositedInvoice = Awaited<ReturnType<typeof readDeposit>>[number]

/** With the label and type of the day they were joined. */
export const readJoined = kept((db, depositIds: string[]) => {
  const { depositId, documentId, label, type, joinedAt } = depositDocuments
  const { fileName, mediaType, sizeBytes, sha256, state } = documents
  return db
    .select({ depositId, id: documentId, label, type, joinedAt, fileName, mediaType, sizeBytes, sha256, state })
    .from(depositDocuments)
    .innerJoin(documents, eq(documents.id, documentId))
    .where(inArray(depositId, idsOf(depositIds)))
    .orderBy(asc(depositId), asc(joinedAt), asc(label))
})

/** The file of a deposited invoice, or a document joined to it. */
export const findInvoiceFile = kept((db, depositId: string, documentId: string) => {
  const joined = db
    .select({ id: depositDocuments.documentId })
    .from(depositDocuments)
    .where(eq(depositDocuments.depositId, depositId))
  const own = db.select({ id: deposits.fileId }).from(deposits).where(eq(deposits.id, depositId))
  return db
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.id, documentId),
        eq(documents.state, 'ready'),
        or(inArray(documents.id, joined), inArray(documents.id, own)),
      ),
    )
})

/** Whether the person who deposited it may still deposit there. */
export const depositorMayDeposit = kept((db, userId: string, structureId: string, departmentId: string, today: LocalDate) => {
  const rights = mayDeposit(db, userId, today).as('rights')
  const covers = or(sql`${rights.departmentId} is null`, sql`${rights.departmentId} = ${departmentId}`)
  return db
    .select({ one: sql`1` })
    .from(rights)
    .where(and(eq(rights.structureId, structureId), covers))
    .limit(1)
})

export const readDrafts = kept((db, userId: string) => {
  const { id, typed, savedAt } = deposits
  return db
    .select({ id, typed, savedAt, recipientName: structures.displayName })
    .from(deposits)
    .innerJoin(structures, eq(structures.id, deposits.recipientId))
    .where(and(eq(deposits.userId, userId), sql`${deposits.depositedAt} is null`))
    .orderBy(desc(savedAt))
})
