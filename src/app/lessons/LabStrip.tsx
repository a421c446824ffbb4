import { StripPanel } from '../../controls/strip/StripPanel.tsx';
import { StripWork } from '../StripWork.tsx';

/** The layer strip, with the worker that it asks. */
export function LabStrip() {
  return (
    <>
      <StripWork />
      <StripPanel />
    </>
  );
}
