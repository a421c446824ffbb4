import type { Allowed } from '../engine/fault.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';

/** What is allowed is said when something is not. */
const REQUIREMENT = fetched(async () => (await import('./Requirement.tsx')).Requirement);

export function RequirementOf({ allowed }: { readonly allowed: Allowed }) {
  return <Extra of={REQUIREMENT} props={{ allowed }} onFailure={tellFailure} />;
}
