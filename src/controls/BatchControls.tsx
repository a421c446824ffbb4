import { BATCH_BASE, BATCH_SIZE, EPOCHS, LR_SCALINGS, SEED } from '../engine/experiment.ts';
import type { BatchOrder, BatchSpec } from '../engine/experiment.ts';
import { samplers } from '../engine/samplers/index.ts';
import { askedOf } from '../store/batchAsked.ts';
import { changeBatch, changeEpochs, changeSeed } from '../store/intents/experiment.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { useMessages } from '../store/preferences.ts';
import { useRules } from '../store/rules.ts';
import { useActiveRun, useExperiment } from '../store/runs.ts';
import { DiceIcon } from '../ui/laterIcons.tsx';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { Field } from '../ui/Field.tsx';
import { formatCount } from '../ui/format.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Along } from './Along.tsx';
import { More } from './More.tsx';
import { FlagField, NumberField } from './SettingField.tsx';
import { newSeed } from './seed.ts';

const IS_ALL = fetched(async () => (await import('./BatchIsAll.tsx')).BatchIsAll);

/** Sizes offered as tiles, up to 65536, for there is room for no longer ones; any other can be typed. */
const USUAL_SIZES = Array.from({ length: 17 }, (_, power) => 2 ** power);
/** Of many points the sizes are long numbers: there is room for fewer. */
const MANY_POINTS = 4096;

/** Few sizes that span the data: all of them for few points, else spread evenly by powers of two. */
function offeredSizes(points: number, chosen: BatchSpec['size']): readonly number[] {
  const smaller = points <= 5 ? [1, 2, 3, 4] : USUAL_SIZES;
  const fitting = smaller.filter((size) => size < points);
  const tiles = points > MANY_POINTS ? 3 : 4;
  const every = (fitting.length - 1) / (tiles - 1);
  const picked =
    fitting.length <= tiles
      ? fitting
      : Array.from({ length: tiles }, (_, i) => fitting[Math.round(i * every)]);
  if (chosen === 'full' || chosen >= points || picked.includes(chosen)) return picked;
  // The chosen size takes the place of the nearest tile, so that what is in force is in view.
  // SGD with one point a step stays on offer.
  const nearest = picked
    .slice(1)
    .reduce((best, size) =>
      Math.abs(Math.log(size / chosen)) < Math.abs(Math.log(best / chosen)) ? size : best,
    );
  return picked.map((size) => (size === nearest ? chosen : size));
}

/** A full batch leaves no leftover to drop. */
function setSize(size: BatchSpec['size'], gesture?: string) {
  changeBatch(size === 'full' ? { size, dropLast: false } : { size }, gesture);
}

/** Which points one step looks at, and for how many epochs. */
export function BatchControls() {
  const t = useMessages();
  const { batch } = useRules();
  const points = useActiveRun((run) => run.problem.points.n);
  const isFull = batch.size === 'full' || batch.size >= points;
  const { dropLast } = askedOf(batch);
  const isUnusual = batch.order !== 'shuffle' || dropLast || batch.lrScaling !== 'none';
  const sizes = offeredSizes(points, batch.size);
  return (
    <>
      <Field label={t.controls.batchSize} light="batchSize">
        <Segmented<BatchSpec['size']>
          legend={t.controls.batchSize}
          value={isFull ? 'full' : batch.size}
          options={[
            ...sizes.map((size) => ({ value: size, label: String(size) })),
            { value: 'full', label: t.controls.full },
          ]}
          onChange={(size) => setSize(size)}
        />
      </Field>
      {batch.size !== 'full' && batch.size > points ? (
        <Extra of={IS_ALL} props={{ size: batch.size, points }} onFailure={tellFailure} />
      ) : null}
      <Along beside="batch" />
      <More startsOpen={isUnusual}>
        {isFull ? null : (
          <NumberField
            label={t.controls.exactSize}
            setting={{ ...BATCH_SIZE, max: points }}
            value={batch.size}
            onChange={setSize}
          />
        )}
        <Field label={t.controls.batchOrder} light="batchOrder">
          <OrderPicker order={batch.order} onChange={(order) => changeBatch({ order })} />
        </Field>
        <Field label={t.controls.lrScaling} light="moreOfBatch">
          <Segmented
            legend={t.controls.lrScaling}
            value={batch.lrScaling}
            options={LR_SCALINGS.map((value) => ({ value, label: t.controls.lrScalings[value] }))}
            onChange={(lrScaling) => changeBatch({ lrScaling })}
          />
        </Field>
        {batch.lrScaling === 'none' ? null : (
          <NumberField
            label={t.controls.lrScalingBase}
            setting={{ ...BATCH_BASE, scale: 'linear' }}
            value={batch.base}
            onChange={(base, gesture) => changeBatch({ base }, gesture)}
          />
        )}
        <FlagField
          label={t.controls.dropLast}
          isOn={dropLast}
          onChange={(isOn) => changeBatch({ dropLast: isOn })}
        />
      </More>
    </>
  );
}

interface OrderPickerProps {
  readonly order: BatchOrder;
  readonly onChange: (order: BatchOrder) => void;
}

function OrderPicker({ order, onChange }: OrderPickerProps) {
  const t = useMessages();
  const orders = Object.keys(samplers) as BatchOrder[];
  return (
    <Select
      label={t.controls.batchOrder}
      value={order}
      options={orders.map((value) => ({ value, label: t.catalogue.orders[value] }))}
      onChange={onChange}
    />
  );
}

/** How long the run goes on, and its chance. */
export function LengthControls() {
  const t = useMessages().controls;
  const { epochs, seed } = useExperiment();
  const total = useActiveRun((run) => run.problem.length.totalSteps);
  return (
    <>
      <NumberField
        label={t.epochs}
        setting={{ ...EPOCHS, scale: 'linear' }}
        value={epochs}
        onChange={changeEpochs}
        after={t.steps(formatCount(total))}
      />
      <NumberField
        label={t.seed}
        setting={SEED}
        value={seed}
        onChange={changeSeed}
        after={
          <IconButton label={t.newSeed} light="seed" onClick={() => changeSeed(newSeed())}>
            <DiceIcon />
          </IconButton>
        }
      />
    </>
  );
}
