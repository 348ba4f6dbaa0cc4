// Keys of the desk: one letter, unless its person turned them off in this browser.
const KEPT = 'raccourcis'
const help = document.getElementById('raccourcis')
const on = help?.querySelector('[type=checkbox]')

function isOff() {
  try {
    return localStorage.getItem(KEPT) === 'non'
  } catch {
    return false
  }
}

on?.addEventListener('change', () => {
  try {
    if (on.checked) localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, 'non')
  } catch {
    // Nothing can be kept: they are on again at the next page.
  }
})

function showHelp() {
  help.hidden = false
  on.checked = !isOff()
  help.showModal?.()
}
help?.querySelector('button').addEventListener('click', () => help.close())
document.getElementById('touches')?.addEventListener('click', showHelp)

const rows = () => [...document.querySelectorAll('.desk tr[id]')]
const current = () => document.activeElement?.closest('.desk tbody')?.firstElementChild

function move(step) {
  const all = rows()
  const place = all.indexOf(current())
  const next = all[place < 0 ? (step > 0 ? 0 : all.length - 1) : place + step]
  next?.focus()
  next?.scrollIntoView({ block: 'center' })
}

const acts = {
  j: () => move(1),
  k: () => move(-1),
  v: () => current()?.querySelector('[value=approve]')?.click(),
  r: () => current()?.querySelector('a[href]')?.click(),
  x: () => current()?.querySelector('.tick input')?.click(),
  '?': showHelp,
}

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event
  const typing = target.matches?.('input:not([type=checkbox]), textarea, select')
  const act = Object.hasOwn(acts, key) && acts[key]
  if (!act || typing || ctrlKey || metaKey || altKey || help?.open || isOff()) return
  event.preventDefault()
  act()
})
