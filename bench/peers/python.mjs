import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('python.py', import.meta.url));
const PYTHONS = ['python3', '/usr/bin/python3'];
const MODULES = { numpy: 'numpy', PyTorch: 'torch' };

function pythonWith(module) {
  return PYTHONS.find(
    (python) =>
      spawnSync(python, ['-c', `import numpy, ${module}`], { stdio: 'ignore' }).status === 0,
  );
}

/** numpy and PyTorch, where a python of this machine has them. */
export function pythonPeers() {
  return Object.entries(MODULES).flatMap(([name, module]) => {
    const python = pythonWith(module);
    if (python === undefined) return [];
    const rate = async ({ points, optimizer, batchSize, start }, ms) => {
      const task = {
        peer: name,
        n: points.n,
        batchSize,
        seconds: ms / 1000,
        ...optimizer,
        ...start,
      };
      const { stdout, stderr } = spawnSync(python, [PROGRAM], {
        input: `${JSON.stringify(task)}\n`,
        encoding: 'utf8',
      });
      const figure = Number.parseFloat(stdout);
      if (!Number.isFinite(figure)) throw new Error(`${name} gave no figure: ${stderr}`);
      return figure;
    };
    return [{ name, rate }];
  });
}
