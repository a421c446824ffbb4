import { useMemo, useRef } from 'react';
import { BackSide, SphereGeometry, Vector3 } from 'three';
import type { Camera, Group, LineSegments, Mesh } from 'three';
import { MARK } from '../../ui/placing.ts';
import { useMessages } from '../../store/preferences.ts';
import { nameOfRun } from '../../store/runNames.ts';
import { useRuns } from '../../store/runs.ts';
import { mannerOf } from '../emphasis.ts';
import { GHOST } from '../ghost.ts';
import { isBallLit } from '../../store/lit.ts';
import { BESIDE } from '../labels/layout.ts';
import { useLabels } from '../labels/useLabels.ts';
import { RENDER_ORDER } from '../order.ts';
import { managed } from '../palette.ts';
import { Badge } from '../path/Beads.tsx';
import { useRun } from '../Run.tsx';
import { FLOOR } from '../space/space.ts';
import type { Place } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { BALL_RADIUS, ballOnSurface } from './ballPlace.ts';
import { dropPlumb, Plumb } from './Plumb.tsx';

const RIM = 1.2;
const HALO = 1.42;
const SHADOW = 1.1 * BALL_RADIUS;
/** Of several runs the active one has the larger ball, and each its marker on it. */
const SMALLER = 0.86;
const BADGE_RADIUS = 0.031;
/** Towards the eye, so that the narrow valley does not bite the ball. */
const PULL = 0.16;
/** So much larger is it while its numbers are pointed at. */
const LIT = 1.5;
/** Names keep so far from its middle. */
const IN_THE_WAY = { pixels: 13, firmness: MARK };
/** Its ghost, more than that of its path: it must not be lost. */
const BALL_GHOST = { ...GHOST, blendAlpha: 0.65 };
/** One over the other as the parts are, and over the ghost of the path. */
const GHOST_ORDER = { halo: 0.1, rim: 0.2, body: 0.3 };

const BODY_VERTEX = /* glsl */ `
  varying vec3 vNormalView;
  void main() {
    vNormalView = normalMatrix * normal;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }`;

const BODY_FRAGMENT = /* glsl */ `
  uniform vec3 uColour;
  varying vec3 vNormalView;
  void main() {
    float lit = dot(normalize(vNormalView), normalize(vec3(-0.4, 0.65, 0.65)));
    vec3 colour = uColour * (0.78 + 0.3 * max(lit, 0.0));
    colour += 0.5 * pow(max(lit, 0.0), 18.0);
    gl_FragColor = vec4(colour, 1.0);
  }`;

/** Puts the ball on its line of sight, a little nearer, and as much smaller. */
function pose(ball: Group, { x, y, z }: Place, camera: Camera, size: number, pull: number) {
  const toEye = new Vector3(x, y, z).sub(camera.position).negate();
  const distance = toEye.length();
  ball.position.set(x, y, z).addScaledVector(toEye, pull / distance);
  ball.scale.setScalar((size * (distance - pull)) / distance);
}

/** The ball with a dark rim and a pale halo, and its shadow straight below it. */
export function Ball() {
  const { run, isActive, emphasis, colours, among } = useRun();
  const runs = useRuns((state) => state.runs);
  const t = useMessages();
  const name = among > 1 ? nameOfRun(run, t, runs) : '';
  const manner = useMemo(
    () => mannerOf({ emphasis, isActive, isGhost: false }, among),
    [emphasis, isActive, among],
  );
  const size = among > 1 && !isActive ? SMALLER : 1;
  const { palette } = useStage();
  const labels = useLabels(`run ${run.id} ball`);
  const sphere = useOwned(() => new SphereGeometry(BALL_RADIUS, 32, 20));
  const ball = useRef<Group>(null);
  const shadow = useRef<Mesh>(null);
  const plumb = useRef<LineSegments>(null);
  usePlacing(({ camera }, heightField) => {
    const place = ballOnSurface(run, heightField);
    labels.avoid('ball', place === null ? [] : [place], IN_THE_WAY);
    dropPlumb(plumb.current, isActive ? place : null);
    labels.set('name', 'run', name, among > 1 ? place : null, BESIDE);
    labels.paint('name', colours.name);
    labels.mark('name', colours.marker);
    labels.fade('name', emphasis === 'faded');
    if (ball.current === null || shadow.current === null) return;
    ball.current.visible = place !== null;
    shadow.current.visible = place !== null;
    if (place === null) return;
    pose(ball.current, place, camera, size, PULL + manner.pull);
    if (isBallLit(run)) ball.current.scale.multiplyScalar(LIT);
    shadow.current.position.set(place.x, FLOOR + 0.006, place.z);
  });
  const uniforms = useMemo(() => ({ uColour: { value: colours.ball } }), [colours]);
  const flat = useMemo(() => {
    const { rim, halo, shadow: shade } = palette;
    return { rim: managed(rim), halo: managed(halo), shadow: managed(shade) };
  }, [palette]);
  const body = { vertexShader: BODY_VERTEX, fragmentShader: BODY_FRAGMENT, uniforms };
  return (
    <>
      <group ref={ball}>
        <mesh geometry={sphere} renderOrder={manner.order}>
          <shaderMaterial {...body} {...manner.material} />
        </mesh>
        {(
          [
            ['rim', RIM],
            ['halo', HALO],
          ] as const
        ).map(([part, scale]) => (
          <mesh key={part} geometry={sphere} scale={scale} renderOrder={manner.order}>
            <meshBasicMaterial side={BackSide} color={flat[part]} {...manner.material} />
          </mesh>
        ))}
        {(
          [
            ['halo', HALO],
            ['rim', RIM],
          ] as const
        ).map(([part, scale]) => (
          <mesh
            key={`${part} ghost`}
            geometry={sphere}
            scale={scale}
            renderOrder={RENDER_ORDER.ghost + GHOST_ORDER[part]}
          >
            <meshBasicMaterial side={BackSide} color={flat[part]} {...BALL_GHOST} />
          </mesh>
        ))}
        <mesh geometry={sphere} renderOrder={RENDER_ORDER.ghost + GHOST_ORDER.body}>
          <shaderMaterial {...body} {...BALL_GHOST} />
        </mesh>
        {among > 1 ? (
          <Badge
            marker={colours.marker}
            radius={BADGE_RADIUS}
            colour={colours.onBall}
            rim={null}
            pull={2 * BALL_RADIUS}
            manner={manner}
          />
        ) : null}
      </group>
      <mesh ref={shadow} renderOrder={manner.order}>
        <cylinderGeometry args={[SHADOW, SHADOW, 0, 32]} />
        <meshBasicMaterial color={flat.shadow} {...manner.material} />
      </mesh>
      <Plumb ref={plumb} />
    </>
  );
}
