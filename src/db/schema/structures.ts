import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, version } from './columns.ts'

export type IdentifierType = 'SIRET' | 'UE_HORS_FRANCE' | 'HORS_UE' | 'RIDET' | 'TAHITI' | 'PARTICULIER' | 'AUTRE'

/** One structure = one identifier, whether it issues or receives invoices. */
export const structures = sqliteTable(
  'structures',
  {
    id: text('id').primaryKey(),
    identifierType: text('identifier_type').$type<IdentifierType>().notNull(),
    identifier: text('identifier').notNull(),
    legalName: text('legal_name').notNull(),
    displayName: text('display_name').notNull(),
    addressLine1: text('address_line_1').notNull().default(''),
    addressLine2: text('address_line_2').notNull().default(''),
    postalCode: text('postal_code').notNull().default(''),
    city: text('city').notNull().default(''),
    country: text('country').notNull().default('France'),
    email: text('email').notNull().default(''),
    phone: text('phone').notNull().default(''),
    isPublic: flag('is_public').notNull().default(false),
    isActive: flag('is_active').notNull().default(true),
    departmentCodeRequired: flag('department_code_required').notNull().default(false),
    commitmentNumberRequired: flag('commitment_number_required').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    version: version(),
    indexedVersion: integer('indexed_version').notNull().default(0),
  },
  (table) => [
    uniqueIndex('structures_identifier').on(table.identifierType, table.identifier),
    index('structures_to_index').on(table.id).where(sql`version <> indexed_version`),
  ],
)

export const departments = sqliteTable(
  'departments',
  {
    id: text('id').primaryKey(),
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    isActive: flag('is_active').notNull().default(true),
    version: version(),
  },
  (table) => [uniqueIndex('departments_code').on(table.structureId, table.code)],
)
