import { datasets } from '../engine/datasets/index.ts';
import { SCALINGS } from '../engine/experiment.ts';
import type { DataSpec, DatasetId, ModelId } from '../engine/experiment.ts';
import { losses } from '../engine/losses/index.ts';
import { models } from '../engine/models/index.ts';
import type { Points } from '../engine/points.ts';
import type { Choice } from '../i18n/messages.ts';
import { nameOfData } from '../share/nameOfData.ts';
import { changeData, changeLoss, changeModel, changeScaling } from '../store/intents/experiment.ts';
import { openBring } from '../store/intents/bring.ts';
import { openGallery } from '../store/intents/gallery.ts';
import { useMessages } from '../store/preferences.ts';
import { FIRST_VIEW, useExperiment } from '../store/runs.ts';
import { fetched } from '../ui/fetched.ts';
import { Field } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { About } from './about/About.tsx';
import { withGroup } from './change.ts';
import { GroupFields } from './GroupFields.tsx';
import { Part } from './Guard.tsx';
import { Picker } from './Picker.tsx';
import { UndoRedo } from './UndoRedo.tsx';

const STORY = fetched(async () => (await import('./about/Story.tsx')).Story);
const GENERATOR = fetched(async () => (await import('./generator/Generator.tsx')).Generator);

function keysOf<T extends object>(registry: T): (keyof T & string)[] {
  return Object.keys(registry) as (keyof T & string)[];
}

export function DataControls() {
  const t = useMessages();
  const experiment = useExperiment();
  const { data, scaling } = experiment;
  const isByHand = 'points' in data;
  const ids: (DatasetId | 'points')[] = keysOf(datasets);
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
        words={{ ...t.catalogue.datasets, points: { name: nameOfData(data, t) } }}
        about={isFirst(data) ? t.catalogue.first.data : <Part of={STORY} props={{}} />}
        onChange={(preset) => {
          if (preset === 'points') return;
          changeData(withGroup('data', { preset }).value);
        }}
      />
      <Field label={t.controls.ownData}>
        <TextButton label={t.controls.bringData} onClick={openBring} />
      </Field>
      {isByHand ? null : <DataFields data={data} />}
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

function isFirst(data: DataSpec): boolean {
  return (
    !('points' in data) && 'preset' in FIRST_VIEW.data && data.preset === FIRST_VIEW.data.preset
  );
}

/** What can be set of a data set: of one that is drawn, by sliders. */
function DataFields({ data }: { readonly data: Exclude<DataSpec, { points: Points }> }) {
  if ('n' in data) return <Part of={GENERATOR} props={{ data }} />;
  return <GroupFields group="data" values={data} settings={datasets[data.preset].settings} />;
}

/** The models' names, each with its formula. */
function withFormulas(words: Readonly<Record<ModelId, Choice>>): Readonly<Record<ModelId, Choice>> {
  const named = keysOf(models).map((id) => {
    const name = `${words[id].name}: ${models[id].formula.replace('y = ', '')}`;
    return [id, { name }] as const;
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
        about={
          <About
            first={model === FIRST_VIEW.model ? t.catalogue.first.model : null}
            of={({ models: about }) => about[model]}
          />
        }
        onChange={changeModel}
      />
      <Picker
        label={t.controls.loss}
        light="lossFunction"
        value={loss.type}
        options={keysOf(losses)}
        words={t.catalogue.losses}
        about={
          <About
            first={loss.type === FIRST_VIEW.loss.type ? t.catalogue.first.loss : null}
            of={({ losses: about }) => about[loss.type]}
          />
        }
        onChange={(type) => changeLoss(withGroup('loss', { type }).value)}
      />
      <GroupFields group="loss" values={loss} settings={losses[loss.type].settings} />
    </>
  );
}
