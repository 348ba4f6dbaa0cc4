import type { Portal } from './portal.ts'

/** Somebody of a structure with two departments: its principal manager, unless otherwise said. */
export async function signUpInStructure(portal: Portal, role: 'primary_manager' | 'member' = 'primary_manager') {
  const { id } = await portal.structure({ departments: ['FIN', 'TECH'] })
  const visitor = await portal.signUp()
  await portal.affiliate(visitor, { id }, { role })
  return { visitor, id }
}
