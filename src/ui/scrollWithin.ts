function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/**
 * Brings an element into view within the part of the page that scrolls it, and scrolls nothing else:
 * `scrollIntoView` also moves what is cut off and never meant to move.
 * @param to its upper edge to that of the part, or only as far as is needed
 */
export function scrollWithin(element: Element, to: 'top' | 'nearest') {
  const scroller = scrollerOf(element);
  if (scroller === null) return;
  const box = element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const above = box.top - frame.top;
  const below = box.bottom - frame.bottom;
  if (to === 'top' || above < 0 || box.height > frame.height) scroller.scrollTop += above;
  else if (below > 0) scroller.scrollTop += below;
}
