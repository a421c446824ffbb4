import { initializers } from '../engine/initializers/index.ts';
import type { InitializerId } from '../engine/experiment.ts';
import { changeInitializer, endGesture } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { FIRST_VIEW, useActiveRun, useExperiment } from '../store/runs.ts';
import { Field } from '../ui/Field.tsx';
import { RequirementOf } from './RequirementOf.tsx';
import { NumberBox } from '../ui/NumberBox.tsx';
import { useRefused } from '../ui/useRefused.ts';
import { allowsNumber } from '../engine/settings.ts';
import { About } from './about/About.tsx';
import { withGroup } from './change.ts';
import { GroupFields } from './GroupFields.tsx';
import { Picker } from './Picker.tsx';
import { useId } from 'react';

/** How the first (a, b) is chosen. */
export function StartControls() {
  const t = useMessages();
  const { init } = useExperiment();
  const start = useActiveRun((run) => run.problem.start);
  const ids = Object.keys(initializers) as InitializerId[];
  return (
    <>
      <Picker
        label={t.controls.initializer}
        light="initializer"
        value={init.type}
        options={ids}
        words={t.catalogue.initializers}
        about={
          <About
            first={init.type === FIRST_VIEW.init.type ? t.catalogue.first.init : null}
            of={({ initializers: about }) => about[init.type]}
          />
        }
        onChange={(type) => {
          // Choosing "chosen point" keeps the start where it is: there is something to edit.
          const values = type === 'point' ? { type, ...start } : { type };
          changeInitializer(withGroup('init', values).value);
        }}
      />
      {init.type === 'point' ? (
        <PointFields a={init.a} b={init.b} />
      ) : (
        <GroupFields group="init" values={init} settings={initializers[init.type].settings} />
      )}
    </>
  );
}

/** The chosen start, a and b side by side. */
function PointFields({ a, b }: { readonly a: number; readonly b: number }) {
  const t = useMessages().controls;
  const id = useId();
  const [refusedA, refuseA] = useRefused(a);
  const [refusedB, refuseB] = useRefused(b);
  const isFaulty = refusedA !== null || refusedB !== null;
  const { settings } = initializers.point;
  const box = (name: 'a' | 'b', value: number, onFault: (typed: number | null) => void) => (
    <NumberBox
      label={`${t.initializer} ${name}`}
      symbol={name}
      value={value}
      step={{ by: 0.1 }}
      isAllowed={(candidate) => allowsNumber(settings[name], candidate)}
      onChange={(next) => changeInitializer({ type: 'point', a, b, [name]: next }, id + name)}
      onLeave={endGesture}
      onFault={onFault}
      faultId={id}
    />
  );
  return (
    <Field
      label=""
      faultId={id}
      fault={isFaulty ? <RequirementOf allowed={{ is: 'number', range: settings.a }} /> : null}
    >
      {box('a', a, refuseA)}
      {box('b', b, refuseB)}
    </Field>
  );
}
