/**
 * Circles of a directed graph: at least one of each knot of nodes that reach each other, none
 * where there is no knot. Each begins and ends with the same node.
 * @param graph each node's successors; one that is no key has none of its own
 */
export function circlesIn(
  graph: ReadonlyMap<string, Iterable<string>>,
): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  function visit(node: string) {
    const at = path.indexOf(node);
    if (at !== -1) circles.push([...path.slice(at), node]);
    if (at !== -1 || done.has(node)) return;
    path.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    path.pop();
    done.add(node);
  }
  for (const node of graph.keys()) visit(node);
  return circles;
}
