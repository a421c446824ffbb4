import type { Allowed } from '../engine/fault.ts';
import { useAsides } from './asides.ts';

/** What a field may hold, without its path: the field itself says where. */
export function Requirement({ allowed }: { readonly allowed: Allowed }) {
  return <>{useAsides().requirement(allowed)}</>;
}
