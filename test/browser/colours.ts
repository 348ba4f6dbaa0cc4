declare global {
  interface Window {
    newColours?: Element[]
  }
}

/**
 * Runs in the page: finds a text for each look that is not in `known`, and leaves it in `window.newColours`. A look is what rules
 * of contrast depend on: the colours of a text, of the text around it and of all that lies behind it, its size and weight.
 */
export function newColours(known: string[]): string[] {
  const seen = new Set(known)
  const found = new Map<string, Element>()
  const behind = new Map<Element, string>()

  const backgroundOf = (element: Element | null): string => {
    if (!element) return ''
    const style = getComputedStyle(element)
    const own = `${style.backgroundColor} ${style.backgroundImage} ${style.opacity}`
    const all =
      behind.get(element) ?? `${own}/${backgroundOf(element.parentElement)}`.replace(/(\/rgba\(0, 0, 0, 0\) none 1)+/g, '')
    behind.set(element, all)
    return all
  }

  for (const element of document.querySelectorAll('body, body *')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (!(hasText || element.matches('input, select')) || !element.checkVisibility()) continue
    const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(element)
    const around = element.parentElement ? getComputedStyle(element.parentElement).color : ''
    const text = [element.matches('a') ? `link ${textDecorationLine}` : '', color, around, fontSize, fontWeight, textShadow]
    const look = `${text.join(' ')} on ${backgroundOf(element)}`
    if (!seen.has(look)) found.set(look, element)
  }
  window.newColours = [...found.values()]
  return [...found.keys()]
}
