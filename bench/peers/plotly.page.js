// The same surface and path by plotly, with the same names for what is done to them.
const CELLS = 256;
const APPENDS = 100;

const begun = performance.now();
const side = Array.from({ length: CELLS }, (_, i) => -5 + (10 * i) / (CELLS - 1));
const grids = [0, 1].map((shift) =>
  side.map((b) => side.map((a) => Math.sin(a + shift) * Math.cos(b) + 0.1 * a * a + 1)),
);
const ownMs = performance.now() - begun;
const graph = document.createElement('div');
graph.style.cssText = 'width: 686px; height: 490px';
document.body.append(graph);

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function pathOf(from, count) {
  const at = Array.from({ length: count }, (_, i) => (from + i) / 1e5);
  return { x: at.map(Math.cos), y: at.map(Math.sin), z: at.map((t) => 2 + Math.sin(3 * t)) };
}

let rows = 1;

async function extend(count) {
  const { x, y, z } = pathOf(rows, count);
  rows += count;
  await Plotly.extendTraces(graph, { x: [x], y: [y], z: [z] }, [1]);
  await frame();
}

globalThis.actions = {
  start: async () => {
    const surface = { type: 'surface', x: side, y: side, z: grids[0], showscale: false };
    const path = { type: 'scatter3d', mode: 'lines', ...pathOf(0, 1) };
    await Plotly.newPlot(graph, [surface, path], { width: 686, height: 490, showlegend: false });
    await frame();
    return ownMs;
  },
  fill: (wanted) => extend(wanted - rows),
  append: async (times) => {
    for (let k = 0; k < times; k++) await extend(APPENDS);
  },
  refresh: async (times) => {
    for (let k = 1; k <= times; k++) {
      await Plotly.restyle(graph, { z: [grids[k % 2]] }, [0]);
      await frame();
    }
  },
};
