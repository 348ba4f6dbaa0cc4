import type { Portal } from './portal.ts'

/** A person of a structure with two departments, its principal manager by default. */
export async function signUpInStructure(portal: Portal, role: 'primary_manager' | 'member' = 'primary_manager') {
  const { id } = await portal.structure({ departments: ['FIN', 'TECH'] })
  const visitor = await portal.signUp()
  await portal.affiliate(visitor, { id }, { role })
  return { visitor, id }
}
