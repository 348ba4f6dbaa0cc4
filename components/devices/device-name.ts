/** « Firefox sur Windows », from what is kept of a user agent: `Firefox/Windows`, where a side may be empty. */
export function deviceName(device: string): string {
  const [browser, system] = device.split('/')
  if (browser && system) return `${browser} sur ${system}`
  return browser || system || 'Appareil inconnu'
}
