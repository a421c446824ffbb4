import { namedView, showView, useMessages, useView } from '../store/view.ts';
import type { HeightScale, NamedView } from '../store/view.ts';
import { Segmented } from '../ui/Segmented.tsx';

const VIEWS: readonly NamedView[] = ['3d', 'top', 'along-a', 'along-b', 'map'];
const HEIGHTS: readonly HeightScale[] = ['log', 'linear'];

/** From where the loss is seen, and how its height is scaled. */
export function ViewControls() {
  const { pictures, view } = useMessages();
  const shown = useView(namedView);
  const height = useView((state) => state.height);
  return (
    <>
      <Segmented
        legend={pictures.viewpoint}
        value={shown}
        options={VIEWS.map((value) => ({ value, label: view.views[value] }))}
        onChange={showView}
      />
      {shown === 'map' ? null : (
        <Segmented
          legend={pictures.height}
          value={height}
          options={HEIGHTS.map((value) => ({ value, label: pictures.heights[value] }))}
          onChange={(value) => useView.setState({ height: value })}
        />
      )}
    </>
  );
}
