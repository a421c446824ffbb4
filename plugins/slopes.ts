import type { Plugin } from 'vite';
import { headTex, slopesTex } from '../src/controls/gradientTex.ts';
import type { Loss, Model } from '../src/engine/definitions.ts';
import { losses } from '../src/engine/losses/index.ts';
import { models } from '../src/engine/models/index.ts';
import { typeset } from './tex.ts';

const SLOPES = 'virtual:slopes';
const STYLES = `${SLOPES}.css`;

/** Of every definition of a registry one formula, typeset, by id. */
function typesetAll<D>(registry: Readonly<Record<string, D>>, texOf: (definition: D) => string) {
  return Object.entries(registry).map(
    ([id, definition]) => [id, typeset(texOf(definition))] as const,
  );
}

const ALL = [
  typesetAll<Pick<Loss, 'slopeTex'>>(losses, headTex),
  typesetAll<Pick<Model, 'slopesTex'>>(models, slopesTex),
];

/**
 * The slopes of every loss and model, as their definitions write them, typeset as the formulas are:
 * by id, `losses` and `models`.
 */
export function slopesAtBuildTime(): Plugin {
  return {
    name: 'slopes-at-build-time',
    resolveId: (id) => (id === SLOPES ? `\0${SLOPES}` : id === STYLES ? id : null),
    load: (id) => {
      if (id === STYLES) return ALL.flatMap((of) => of.map(([, { css }]) => css)).join('\n');
      if (id !== `\0${SLOPES}`) return null;
      const [ofLosses, ofModels] = ALL.map((of) =>
        JSON.stringify(Object.fromEntries(of.map(([name, { html }]) => [name, html]))),
      );
      return `import '${STYLES}'; export const losses = ${ofLosses}; export const models = ${ofModels};`;
    },
  };
}
