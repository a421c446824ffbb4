import type { Attributes } from '../../../ui/svg/svg.ts';

/** A length as styles are computed, in pixels; 0 of what is none. */
export const px = (value: string) => Number.parseFloat(value) || 0;

/** null of what is so in every SVG. */
export const orNull = (value: string, usual: string) => (value === usual ? null : value);

export function fontOf(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': style.fontFamily.replaceAll('"', "'"),
    'font-size': px(style.fontSize),
    'font-weight': orNull(style.fontWeight, '400'),
    'font-style': orNull(style.fontStyle, 'normal'),
  };
}
