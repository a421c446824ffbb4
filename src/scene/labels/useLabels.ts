import { useEffect, useMemo } from 'react';
import type { Marker } from '../../ui/runLooks.ts';
import type { Place } from '../space/space.ts';
import { useStage } from '../stage.ts';
import type { InTheWay } from './arrangement.ts';
import type { LabelKind, Standing } from './layout.ts';

/** The labels of one thing; what they are called is its own affair. */
export interface Labels {
  readonly set: (
    name: string,
    kind: LabelKind,
    text: string,
    place: Place | null,
    standing?: Standing,
  ) => void;
  readonly fade: (name: string, isFaint: boolean) => void;
  /** @param colour as CSS has it */
  readonly paint: (name: string, colour: string) => void;
  readonly mark: (name: string, marker: Marker) => void;
  readonly avoid: (name: string, places: readonly Place[], how: InTheWay) => void;
  /** Removes all but these. */
  readonly keep: (names: Iterable<string>) => void;
}

/**
 * Labels that go with the component that sets them.
 * @param owner whose they are, in this picture no one else's
 */
export function useLabels(owner: string): Labels {
  const { labels } = useStage();
  const own = useMemo(() => {
    const prefix = `${owner}:`;
    return {
      set: (name, kind, text, place, standing) =>
        labels.set(prefix + name, kind, text, place, standing),
      fade: (name, isFaint) => labels.fade(prefix + name, isFaint),
      paint: (name, colour) => labels.paint(prefix + name, colour),
      mark: (name, marker) => labels.mark(prefix + name, marker),
      avoid: (name, places, how) => labels.avoid(prefix + name, places, how),
      keep: (names) => labels.prune(prefix, new Set([...names].map((name) => prefix + name))),
    } satisfies Labels;
  }, [labels, owner]);
  useEffect(() => () => own.keep([]), [own]);
  return own;
}
