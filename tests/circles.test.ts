import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesIn } from './support/circles.ts';

const graphOf = (edges: Readonly<Record<string, string>>) =>
  new Map(Object.entries(edges).map(([node, successors]) => [node, successors]));

test('a circle is named in its order, from the node where it is entered back to it', () => {
  expect(circlesIn(graphOf({ a: 'b', b: 'c', c: 'db', d: '' }))).toEqual([['b', 'c', 'b']]);
});

test('a node that follows itself is a circle', () => {
  expect(circlesIn(graphOf({ a: 'ab' }))).toEqual([['a', 'a']]);
});

test('two ways to the same node are none', () => {
  expect(circlesIn(graphOf({ a: 'bc', b: 'd', c: 'd', d: 'e' }))).toEqual([]);
});

const NODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyGraph = fc.array(fc.uniqueArray(fc.constantFrom(...NODES)), {
  minLength: NODES.length,
  maxLength: NODES.length,
});

/** By Kahn's way: taking away nodes without successors empties a graph only if it has no circle. */
function isEmptiable(graph: ReadonlyMap<string, readonly string[]>): boolean {
  let left = [...graph];
  for (;;) {
    const names = new Set(left.map(([node]) => node));
    const next = left.filter(([, successors]) => successors.some((node) => names.has(node)));
    if (next.length === left.length) return next.length === 0;
    left = next;
  }
}

test('in any graph there are circles or an order, and each circle goes along edges', () => {
  fc.assert(
    fc.property(anyGraph, (lists) => {
      const graph = new Map(NODES.map((node, i) => [node, lists[i]]));
      const circles = circlesIn(graph);
      expect(circles.length === 0).toBe(isEmptiable(graph));
      for (const circle of circles) {
        expect(circle[0]).toBe(circle.at(-1));
        for (let i = 1; i < circle.length; i++) {
          expect(graph.get(circle[i - 1])).toContain(circle[i]);
        }
      }
    }),
  );
});
