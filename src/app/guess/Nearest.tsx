import { equivalentsWithin } from '../../engine/minimum/equivalents.ts';
import { useIsCovered } from '../../store/cover.ts';
import { useMany } from '../../store/many.ts';
import { useObjective } from '../../store/objective.ts';
import { formatWithin } from '../../ui/formatWithin.ts';
import { useGuessWords } from './words.ts';

/** How near the room has come, once it is seen where the minimum is. */
export function Nearest() {
  const t = useGuessWords().room;
  const guesses = useMany((many) => many.guesses);
  const isCovered = useIsCovered('minimum');
  const { best, frame, automatic, problem } = useObjective();
  if (isCovered || best === null || guesses.length === 0) return null;
  const minima = equivalentsWithin(problem.experiment.model, best, frame);
  const away = guesses.map(({ a, b }) =>
    Math.min(...[best, ...minima].map((to) => Math.hypot(a - to.a, b - to.b))),
  );
  const least = Math.min(...away);
  const { a, b } = guesses[away.indexOf(least)];
  return (
    <p>
      {t.nearest(
        formatWithin(least, automatic.a),
        formatWithin(a, automatic.a),
        formatWithin(b, automatic.b),
      )}
    </p>
  );
}
