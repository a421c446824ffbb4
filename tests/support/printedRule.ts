/**
 * Arithmetic as it is printed of an update rule: `+ − · /`, factors side by side, `½`, `²`, `^`, `√`,
 * `|…|`, max, min and sign; by the rules of paper alone, and by nothing of the page.
 */

export type Numbers = Map<string, number>;

const TOKEN = /\d+(?:\.\d+)?|[()|,/+−·√^]|[^\s()|,/+−·√^]+/gu;

const FUNCTIONS: Readonly<Record<string, (...values: readonly number[]) => number>> = {
  max: Math.max,
  min: Math.min,
  sign: Math.sign,
};

/** The value of an expression. */
export function valueOf(text: string, numbers: Numbers): number {
  const tokens = text.match(TOKEN) ?? [];
  const place = { at: 0 };
  const next = () => tokens[place.at];
  const take = () => {
    place.at += 1;
    return tokens[place.at - 1];
  };
  const expect = (sign: string) => {
    if (take() !== sign) throw new SyntaxError(`${text}: ${sign} must come before ${next()}`);
  };

  function sum(): number {
    let value = product();
    while (next() === '+' || next() === '−') value += take() === '+' ? product() : -product();
    return value;
  }

  function product(): number {
    let value = factor();
    for (;;) {
      if (next() === '/') {
        take();
        value /= factor();
      } else if (next() === '·') {
        take();
      } else if (next() === undefined || [')', '|', ',', '+', '−'].includes(next())) {
        return value;
      } else {
        value *= factor();
      }
    }
  }

  function factor(): number {
    const value = atom();
    if (next() !== '^') return value;
    take();
    return value ** atom();
  }

  function atom(): number {
    const token = take();
    if (token === '√') return Math.sqrt(atom());
    if (token === '(') {
      const value = sum();
      expect(')');
      return value;
    }
    if (token === '|') {
      const value = sum();
      expect('|');
      return Math.abs(value);
    }
    if (token === '½') return 0.5;
    if (Object.hasOwn(FUNCTIONS, token) && next() === '(') {
      take();
      const values = [sum()];
      while (next() === ',') {
        take();
        values.push(sum());
      }
      expect(')');
      return FUNCTIONS[token](...values);
    }
    if (/^\d/.test(token)) return Number(token);
    if (token.endsWith('²')) return named(token.slice(0, -1)) ** 2;
    return named(token);
  }

  function named(name: string): number {
    const value = numbers.get(name);
    if (value === undefined) throw new RangeError(`${text}: no number is printed for ${name}`);
    return value;
  }

  const value = sum();
  if (place.at < tokens.length) throw new SyntaxError(`${text}: nothing may follow its end`);
  return value;
}

function holds(condition: string, numbers: Numbers): boolean {
  const [, left, sign, right] = /^(.+) ([<>≤]) (.+)$/.exec(condition) ?? [];
  const [one, other] = [valueOf(left, numbers), valueOf(right, numbers)];
  return sign === '<' ? one < other : sign === '>' ? one > other : one <= other;
}

/** The assignments of a line, which commas part; those within brackets do not. */
function assignmentsOf(line: string): readonly string[] {
  let depth = 0;
  return Array.from(line)
    .map((sign) => {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      return sign === ',' && depth === 0 ? '\n' : sign;
    })
    .join('')
    .split('\n ');
}

/** Follows a rule from its first line to its last. */
export function followRule(lines: readonly string[], numbers: Numbers) {
  for (const line of lines) {
    const [condition, rest] = line.includes(': ') ? line.split(': ') : [null, line];
    if (condition !== null && !holds(condition, numbers)) continue;
    for (const assignment of assignmentsOf(rest)) {
      const [name, , expression] = assignment.split(/ (←|=) /);
      numbers.set(name, valueOf(expression, numbers));
    }
  }
}
