import type {
  BatchOrder,
  DatasetId,
  InitializerId,
  LossId,
  LrScaling,
  ModelId,
  OptionName,
  ScheduleId,
  Scaling,
  SettingName,
  VariantName,
} from '../engine/experiment.ts';
import type { WorkFailure } from '../engine/failure.ts';
import type { RateZone } from '../engine/stability.ts';
import type { AppMessages } from './appMessages.ts';
import type { ChartMessages } from './chartMessages.ts';
import type { GestureMessages } from './gestureMessages.ts';
import type { LearnMessages } from './learnMessages.ts';
import type { RunMessages } from './runMessages.ts';
import type { StatusMessages } from './statusMessages.ts';
import type { SceneMessages } from './sceneMessages.ts';

/** A thing a person can choose. */
export interface Choice {
  readonly name: string;
}

export interface DatasetWords extends Choice {
  /** Names of the axes; null where they are plain x and y. */
  readonly x: string | null;
  readonly y: string | null;
}

export interface CatalogueMessages {
  readonly datasets: Readonly<Record<DatasetId | 'points', DatasetWords>>;
  /** The name of data of which points were changed. */
  readonly edited: (name: string) => string;
  readonly scalings: Readonly<Record<Scaling, string>>;
  readonly models: Readonly<Record<ModelId, Choice>>;
  readonly losses: Readonly<Record<LossId, Choice>>;
  readonly initializers: Readonly<Record<InitializerId, Choice>>;
  /** Named choices within one optimizer, e.g. plain SGD and SGD with momentum. */
  readonly variants: Readonly<Record<VariantName, Choice>>;
  readonly schedules: Readonly<Record<ScheduleId, Choice>>;
  /** A sentence about each choice of the first view; those about the others are fetched. */
  readonly first: Readonly<
    Record<'data' | 'model' | 'loss' | 'init' | 'optimizer' | 'schedule', string>
  >;
  readonly orders: Readonly<Record<BatchOrder, string>>;
  /** Settings by their name in the experiment, e.g. `momentum`; the options of choices too. */
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
}

export interface ControlMessages {
  readonly controls: string;
  readonly openControls: string;
  readonly close: string;
  readonly data: string;
  readonly ownData: string;
  /** The button that asks for a file or cells. */
  readonly bringData: string;
  /** Before the buttons that undo and redo them. */
  readonly changes: string;
  readonly undo: string;
  readonly redo: string;
  readonly scaling: string;
  readonly model: string;
  readonly loss: string;
  readonly initializer: string;
  readonly optimizer: string;
  readonly learningRate: string;
  readonly schedule: string;
  readonly batchSize: string;
  readonly exactSize: string;
  readonly batchOrder: string;
  readonly dropLast: string;
  readonly lrScaling: string;
  readonly lrScalings: Readonly<Record<LrScaling, string>>;
  readonly lrScalingBase: string;
  readonly rateCurve: string;
  readonly epochs: string;
  readonly seed: string;
  readonly newSeed: string;
  readonly full: string;
  readonly steps: (count: string) => string;
  readonly moreSettings: string;
  /** Opens clouds and grids of runs. */
  readonly manyRuns: string;
  readonly zones: Readonly<Record<RateZone, string>>;
  /** In the place of a zone's name, where the learning rate is at the limit to the last digit. */
  readonly atLimit: string;
  readonly learningRateSlider: string;
  readonly limit: (formulaAndValue: string) => string;
  /** The learning rate of the step shown, where it is not the one that is set. */
  readonly rateNow: (value: string) => string;
}

export interface TransportMessages {
  readonly transport: string;
  readonly play: string;
  readonly pause: string;
  readonly stepForward: string;
  readonly stepBack: string;
  readonly reset: string;
  readonly toEnd: string;
  /** Of a step, in slow motion one after the other. */
  readonly parts: Readonly<Record<'batch' | 'residuals' | 'gradient' | 'step', string>>;
  /** A stretch that is played again and again: what the button does next. */
  readonly loop: { readonly begin: string; readonly end: string; readonly off: string };
  readonly speed: string;
  readonly max: string;
  readonly stepsPerSecond: string;
  readonly perSecond: (speed: string) => string;
  readonly position: string;
  readonly epochTicks: string;
  readonly stepOf: (step: string, total: string) => string;
  readonly divergedAt: (step: string) => string;
}

export interface ReadoutMessages {
  readonly readouts: string;
  readonly step: string;
  readonly epoch: string;
  readonly loss: string;
  readonly gradientNorm: string;
  readonly learningRateNow: string;
}

export interface PictureMessages {
  readonly surface: string;
  readonly loadingSurface: string;
  readonly surfaceFailed: Readonly<Record<WorkFailure, string>>;
  /** The graphics card does not take what it is to draw by. */
  readonly webglBroken: string;
  readonly noWebgl: string;
  readonly webglLost: string;
  readonly try3dAgain: string;
  readonly map: string;
  readonly viewpoint: string;
  readonly height: string;
  readonly heights: Readonly<Record<'log' | 'linear', string>>;
  readonly lossAxis: (scale: string) => string;
  readonly start: string;
  readonly minimum: string;
  /** For a minimum that was searched for, not known. */
  readonly bestFound: string;
  readonly gradient: string;
  readonly stepArrow: string;
  /** How long an arrow is drawn against its true length. */
  readonly drawnTimes: (factor: string) => string;
  readonly trueLength: string;
  readonly pathCut: string;
  /** The ball is back in view, the path was not all the time. */
  readonly pathWasCut: string;
  /** The same on a phone, before the button that mends it. */
  readonly pathCutShort: string;
  readonly ballAt: (a: string, b: string) => string;
  readonly slope: string;
  readonly intercept: string;
  /** The run in a few words: `Mini-batch 2 · η 0.05`. */
  readonly batches: (batch: 'full' | 'mini' | 'single', size: string) => string;
  /** @param floor null where it is not to be told */
  readonly contourNote: (floor: string | null, isFiner: boolean) => string;
  readonly fit: string;
  readonly fitSummary: (points: string, equation: string) => string;
  readonly squares: string;
  readonly predictAt: string;
  readonly prediction: (x: string, y: string) => string;
  readonly standardised: (name: string) => string;
  readonly pointName: (n: string, x: string, y: string) => string;
  readonly pointHelp: string;
  readonly addPoint: string;
  readonly removePoint: string;
  /** Of many points: what stands for them. */
  readonly density: (all: string) => string;
  readonly lossChart: string;
  readonly lossSummary: (first: string, now: string, step: string) => string;
  readonly thisBatch: string;
  readonly allPoints: (count: string) => string;
  readonly stoppedHere: (step: string) => string;
  readonly axisOf: Readonly<Record<'steps' | 'epochs' | 'samples', string>>;
  readonly horizontalAxis: string;
  readonly verticalAxis: string;
  readonly ledger: (epoch: string, batch: string, batches: string) => string;
  readonly ledgerBefore: string;
  readonly ledgerMore: (count: string) => string;
  readonly numbersOf: (step: string) => string;
  /** Of the step that is not taken yet. */
  readonly numbersOfNext: (step: string) => string;
  /** Why there is no next step in numbers. */
  readonly noNext: Readonly<Record<'untrained' | 'ended' | 'diverged', string>>;
  /** Between the step taken and the next in numbers. */
  readonly showNext: string;
  readonly showTaken: string;
  readonly numbersThinned: string;
  /** The button that writes the step out whole. */
  readonly wholeStep: string;
  readonly residual: string;
  readonly morePoints: (count: string) => string;
  /** The button that shows where the gradient of the step comes from. */
  readonly gradientFrom: string;
  readonly copyLatex: string;
  readonly copied: string;
}

/** The choice of a view, and of what is drawn of the (a, b) plane. */
export interface ViewMessages {
  readonly views: Readonly<Record<'3d' | 'top' | 'along-a' | 'along-b' | 'map', string>>;
  /** In the place of a view's name, once the surface was turned by hand. */
  readonly turned: string;
  readonly frame: string;
  readonly zoomToBall: string;
  readonly zoomOut: string;
  readonly fitAll: string;
  readonly automatic: string;
  readonly ranges: string;
  readonly from: (axis: string) => string;
  readonly to: (axis: string) => string;
  /** Said where a zoom has come to its end. */
  readonly nearest: string;
  readonly furthest: string;
  /** On the button beside the note that the path is cut. */
  readonly showWholePath: string;
  /** The first surface of many points is that of some of them. */
  readonly sampled: (some: string, all: string) => string;
  /** How far the surface of many points was found to be from the exact loss, relative to it. */
  readonly deviates: (fraction: string) => string;
  /** The surface waves faster than its grid. */
  readonly tooCoarse: string;
}

export interface Messages {
  readonly catalogue: CatalogueMessages;
  readonly controls: ControlMessages;
  readonly transport: TransportMessages;
  readonly status: StatusMessages;
  readonly readouts: ReadoutMessages;
  readonly pictures: PictureMessages;
  readonly charts: ChartMessages;
  readonly view: ViewMessages;
  readonly scene: SceneMessages;
  readonly gestures: GestureMessages;
  readonly learn: LearnMessages;
  readonly app: AppMessages;
  readonly runs: RunMessages;
}
