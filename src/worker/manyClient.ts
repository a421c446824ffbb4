import type { Experiment } from '../engine/experiment.ts';
import { orderOf } from '../engine/many/plan.ts';
import type { Plan } from '../engine/many/plan.ts';
import type { CaseEnd } from '../engine/many/work.ts';
import { createWorkerLink } from './link.ts';
import type { WorkFailure } from '../engine/failure.ts';
import type { WorkerLike } from './link.ts';
import { createExperimentSender } from './sentExperiment.ts';
import type { FromManyWorker, ToManyWorker } from './manyProtocol.ts';

export interface ManyEvents {
  /** Cases that are done, in no order. */
  readonly cases: (ends: readonly CaseEnd[]) => void;
  readonly done: () => void;
  readonly failed: (failure: WorkFailure) => void;
}

export interface ManyClient {
  /** Drops the runs before and goes through these. @param experiment its points fixed */
  readonly run: (experiment: Experiment, plan: Plan, events: ManyEvents) => void;
  readonly cancel: () => void;
  readonly dispose: () => void;
}

interface Wanted {
  readonly experiment: Experiment;
  readonly plan: Plan;
  readonly events: ManyEvents;
  /** The cases that have not come yet. */
  readonly missing: Set<number>;
}

/** So many times is a part begun anew by another worker. */
const MOST_RESTARTS = 1;

/**
 * The page's side of many runs: each worker has every so-many-th of the cases, so that all of them
 * are at the coarse cells first. Where one dies, another goes through what it has not handed over.
 * @param size workers, ≥ 1
 */
export function createManyClient(makeWorker: () => WorkerLike, size: number): ManyClient {
  const state = { run: 0, wanted: null as Wanted | null };

  function fail(failure: WorkFailure) {
    const events = state.wanted?.events;
    cancel();
    events?.failed(failure);
  }

  function createPart() {
    const own = { order: new Uint32Array(0), isOwed: false, deaths: 0 };

    function receive(message: FromManyWorker) {
      const { wanted } = state;
      if (message.run !== state.run || wanted === null) return;
      switch (message.type) {
        case 'cases':
          for (const end of message.ends) wanted.missing.delete(end.case);
          wanted.events.cases(message.ends);
          return;
        case 'done':
          own.isOwed = false;
          if (wanted.missing.size === 0) wanted.events.done();
          return;
        case 'failed':
          console.error('many runs have failed:', message.message);
          fail('bug');
          return;
        case 'beat':
      }
    }

    function recover(failure: WorkFailure) {
      own.isOwed = false;
      own.deaths += 1;
      if (own.deaths > MOST_RESTARTS) fail(failure);
      else begin();
    }

    const link = createWorkerLink<ToManyWorker, FromManyWorker>(
      makeWorker,
      receive,
      recover,
      () => own.isOwed,
    );
    const send = createExperimentSender(link.hasWorker);

    function begin() {
      const { wanted, run } = state;
      if (wanted === null) return;
      const order = own.order.filter((k) => wanted.missing.has(k));
      if (order.length === 0) return;
      own.isOwed = true;
      const { sent, transfer } = send(wanted.experiment);
      const { plan } = wanted;
      link.post({ type: 'many', run, experiment: sent, plan, order }, transfer);
    }

    return {
      begin: (order: Uint32Array) => {
        Object.assign(own, { order, deaths: 0 });
        begin();
      },
      stop: () => {
        if (own.isOwed) link.post({ type: 'stop', run: state.run }, []);
        own.isOwed = false;
      },
      dispose: () => link.dispose(),
    };
  }

  const parts = Array.from({ length: size }, createPart);

  function cancel() {
    state.run += 1;
    state.wanted = null;
    for (const part of parts) part.stop();
  }

  return {
    run: (experiment, plan, events) => {
      cancel();
      const order = orderOf(plan);
      state.wanted = { experiment, plan, events, missing: new Set(order) };
      for (const [w, part] of parts.entries()) {
        part.begin(order.filter((_, i) => i % size === w));
      }
    },
    cancel,
    dispose: () => {
      cancel();
      for (const part of parts) part.dispose();
    },
  };
}
