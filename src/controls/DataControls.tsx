import { datasets } from '../engine/datasets/index.ts';
import { SCALINGS } from '../engine/experiment.ts';
import type { DatasetId, ModelId } from '../engine/experiment.ts';
import { losses } from '../engine/losses/index.ts';
import { models } from '../engine/models/index.ts';
import type { Choice } from '../i18n/messages.ts';
import { nameOfData } from '../share/nameOfData.ts';
import { changeData, changeLoss, changeModel, changeScaling } from '../store/intents/experiment.ts';
import { openBring } from '../store/intents/bring.ts';
import { openGallery } from '../store/intents/gallery.ts';
import { toggleTable } from '../store/intents/panels.ts';
import { useMessages } from '../store/preferences.ts';
import { useExperiment } from '../store/runs.ts';
import { Field } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { withGroup } from './change.ts';
import { GroupFields } from './GroupFields.tsx';
import { Picker } from './Picker.tsx';
import { UndoRedo } from './UndoRedo.tsx';

function keysOf<T extends object>(registry: T): (keyof T & string)[] {
  return Object.keys(registry) as (keyof T & string)[];
}

export function DataControls() {
  const t = useMessages();
  const experiment = useExperiment();
  const { data, scaling } = experiment;
  const isByHand = 'points' in data;
  const ids: (DatasetId | 'points')[] = keysOf(datasets);
  const { datasets: words } = t.catalogue;
  // What there is to say of edited ones is what there was.
  const own = words['preset' in data ? data.preset : 'points'];
  const chosen = isByHand ? 'points' : data.preset;
  return (
    <>
      <UndoRedo />
      <Field label={t.learn.examples}>
        <TextButton label={t.learn.openExamples} onClick={openGallery} />
      </Field>
      <Picker
        label={t.controls.data}
        value={chosen}
        options={isByHand ? [...ids, 'points'] : ids}
        words={{ ...words, points: { ...own, name: nameOfData(data, t) } }}
        onChange={(preset) => {
          if (preset === 'points') return;
          changeData(withGroup('data', { preset }).value);
        }}
      />
      <Field label={t.controls.ownData}>
        <TextButton label={t.controls.bringData} onClick={openBring} />
      </Field>
      <Field label="">
        <TextButton label={t.charts.points.table} onClick={toggleTable} />
      </Field>
      {isByHand ? null : (
        <GroupFields group="data" values={data} settings={datasets[data.preset].settings} />
      )}
      <Field label={t.controls.scaling} light="scaling">
        <Segmented
          legend={t.controls.scaling}
          value={scaling}
          options={SCALINGS.map((value) => ({ value, label: t.catalogue.scalings[value] }))}
          onChange={changeScaling}
        />
      </Field>
    </>
  );
}

/** The models' names, each with its formula. */
function withFormulas(words: Readonly<Record<ModelId, Choice>>): Readonly<Record<ModelId, Choice>> {
  const named = keysOf(models).map((id) => {
    const { name, about } = words[id];
    return [id, { name: `${name}: ${models[id].formula.replace('y = ', '')}`, about }] as const;
  });
  return Object.fromEntries(named) as Record<ModelId, Choice>;
}

export function ModelControls() {
  const t = useMessages();
  const { model, loss } = useExperiment();
  return (
    <>
      <Picker
        label={t.controls.model}
        light="model"
        value={model}
        options={keysOf(models)}
        words={withFormulas(t.catalogue.models)}
        onChange={changeModel}
      />
      <Picker
        label={t.controls.loss}
        light="lossFunction"
        value={loss.type}
        options={keysOf(losses)}
        words={t.catalogue.losses}
        onChange={(type) => changeLoss(withGroup('loss', { type }).value)}
      />
      <GroupFields group="loss" values={loss} settings={losses[loss.type].settings} />
    </>
  );
}
