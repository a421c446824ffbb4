import { lookCorners } from '../../ui/minimumLooks.ts';
import type { MinimumLook } from '../../ui/minimumLooks.ts';

/** The marker by which a minimum is known in the pictures. */
export function MinimumMark({ look }: { readonly look: MinimumLook }) {
  const corners = (radius: number) =>
    lookCorners(look, radius)
      .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
      .join(' ');
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <polygon points={corners(4.5)} fill={`var(--${look.token})`} stroke="var(--ink)" />
      {look.isHollow ? <polygon points={corners(2.2)} fill="var(--panel)" /> : null}
    </svg>
  );
}
