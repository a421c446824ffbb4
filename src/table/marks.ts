/**
 * What may stand beside the digits of a number: signs of money before or after it, and these units
 * after it. A column has one of them throughout; the number is read as it is written, so that 12 %
 * is 12.
 */
const MONEY = '[$€£¥₩￦￥₹₽元円圓원]|USD|EUR|GBP|JPY|KRW|CNY|CHF|Rs\\.?|R\\$|US\\$|kr\\.?|zł';
const PARTS = [
  '%|％|‰|°|º|ppm|ppb',
  '°C|°F|℃|℉|K|degC|degF',
  'nm|µm|μm|um|mm|cm|㎝|㎜|dm|m|㎡|km|㎞|in|ft|yd|mi|mile|miles|inch|inches',
  'µg|mg|g|kg|㎏|t|lb|lbs|oz',
  'ns|µs|ms|s|sec|min|h|hr|hrs|hour|hours|d|day|days|yr|yrs|year|years|month|months',
  'ml|mL|l|L|cc|gal|mph|kph|mpg|rpm|knots',
  'Hz|kHz|MHz|GHz|V|mV|A|mA|W|kW|MW|kWh|J|kJ|N|kN|Pa|hPa|kPa|MPa|bar|mbar|dB|mol|cal|kcal|rad|deg',
  '초|분|시간|시|일|월|년|세|살|개|명|회|점|도|건|대|권|쪽|배|만원|천원|억원|백만원|리터|그램|미터|킬로그램|센티미터',
];

const UNIT = `${MONEY}|${PARTS.join('|')}`;
/** With powers, products and quotients: `m/s^2`, `10⁸ m³`, `kg·m-3`. */
const COMPOUND = new RegExp(
  `^(?:[0-9]+(?:\\^?[0-9⁰-⁹]+)?[ ·*]?)?(?:${UNIT})(?:\\^?-?[0-9]|[⁻⁰¹²³⁴-⁹]+)?(?:(?: ?[/·*] ?| )(?:${UNIT})(?:\\^?-?[0-9]|[⁻⁰¹²³⁴-⁹]+)?)*$`,
);
const NO_UNIT = /^(?:-|–|—|1|none|n\/a|unitless|dimensionless|무단위)?$/i;

/** Whether a text stands for a unit by itself, out of any brackets. */
export function isUnit(text: string): boolean {
  return COMPOUND.test(text);
}

/** Whether a cell of a row of units may be this. */
export function isNoUnit(text: string): boolean {
  return NO_UNIT.test(text);
}

const BEFORE = new RegExp(`^(?:${MONEY})`);
/** Of the units those that no label of a row (`12A`, `3월`) is taken for. */
const ON_CELLS = `${MONEY}|%|％|‰|ppm|ppb|°C|°F|℃|℉|°|nm|µm|μm|mm|cm|㎝|㎜|m|km|㎞|in|ft|mi|lb|lbs|oz|mg|kg|㎏|g|ms|s|sec|min|h|hr|hrs|km/h|m/s|mph|mpg|Hz|kHz|kWh|hPa|초|분|시간|년|세|살|개|명|회|만원|천원|억원|백만원`;
const AFTER = new RegExp(`^(.*[0-9][.,]?)\\s*(${ON_CELLS})$`);

/** A number without the sign of money before it or the unit after it, and that mark. */
export function withoutMark(text: string): { readonly rest: string; readonly mark: string } {
  const before = BEFORE.exec(text)?.[0];
  if (before !== undefined) return { rest: text.slice(before.length).trim(), mark: before };
  const found = AFTER.exec(text);
  return found === null ? { rest: text, mark: '' } : { rest: found[1], mark: found[2] };
}
