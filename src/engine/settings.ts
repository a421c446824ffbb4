/** A number that a person may set, with the range in which it makes sense. */
export interface NumberSetting {
  readonly symbol?: string;
  /** By what word it is called, where another definition's setting of the same name is another thing. */
  readonly word?: string;
  readonly min: number;
  readonly max: number;
  /** The minimum itself is not allowed. */
  readonly aboveMin?: boolean;
  /** The maximum itself is not allowed. */
  readonly belowMax?: boolean;
  readonly integer?: boolean;
  readonly default: number;
  readonly scale?: 'linear' | 'log';
}

export interface FlagSetting {
  readonly default: boolean;
}

export interface ChoiceSetting {
  readonly options: readonly string[];
  readonly default: string;
}

/** Increasing whole numbers ≥ 1, e.g. milestones. */
export interface ListSetting {
  readonly default: readonly number[];
}

export type Setting = NumberSetting | FlagSetting | ChoiceSetting | ListSetting;
export type Settings = Readonly<Record<string, Setting>>;
export type SettingValue = number | boolean | string | readonly number[];

/** What a definition's arithmetic receives: one value per setting. */
export type Values<S extends Settings> = {
  readonly [K in keyof S]: S[K] extends { readonly options: readonly (infer Option)[] }
    ? Option
    : S[K] extends NumberSetting
      ? number
      : S[K] extends ListSetting
        ? readonly number[]
        : boolean;
};

export function isNumberSetting(setting: Setting): setting is NumberSetting {
  return 'min' in setting;
}

export function isChoiceSetting(setting: Setting): setting is ChoiceSetting {
  return 'options' in setting;
}

export function isListSetting(setting: Setting): setting is ListSetting {
  return Array.isArray(setting.default);
}

export function defaultsOf(settings: Settings): Record<string, SettingValue> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [name, setting.default]),
  );
}

export function allowsNumber(setting: NumberSetting, value: number): boolean {
  return (
    Number.isFinite(value) &&
    (setting.aboveMin ? value > setting.min : value >= setting.min) &&
    (setting.belowMax ? value < setting.max : value <= setting.max) &&
    (!setting.integer || Number.isInteger(value))
  );
}
