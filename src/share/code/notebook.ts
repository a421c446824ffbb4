import { headerOf, tableCode } from './common.ts';
import type { Plan } from './plan.ts';
import { PYTORCH, pytorchSections } from './pytorch.ts';
import type { Asked } from './words.ts';

/** Lines that keep their newlines, as a cell holds its text. */
function linesOf(text: string): readonly string[] {
  return text.replace(/\n+$/, '').match(/.*\n|.+$/g) ?? [];
}

/** Nothing that a name holds is taken for markup. */
function escaped(sentence: string): string {
  return sentence.replaceAll(/[\\`*_{}[\]<>#|$]/g, '\\$&');
}

function pictureCode({ code }: Asked['words']): string {
  return `try:
    import matplotlib.pyplot as plt
except ModuleNotFoundError:
    print("${code.noMatplotlib}")
else:
    steps, path_a, path_b, losses = zip(*rows)
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    left.semilogy(steps, losses)
    left.set(xlabel="step", ylabel="loss")
    right.plot(path_a, path_b, marker=".")
    right.set(xlabel="a", ylabel="b")
    plt.show()
`;
}

const codeCell = (text: string) => ({
  cell_type: 'code',
  execution_count: null,
  metadata: {},
  outputs: [],
  source: linesOf(text),
});

const markdownCell = (text: string) => ({
  cell_type: 'markdown',
  metadata: {},
  source: linesOf(text),
});

/**
 * The run in PyTorch as a Jupyter notebook, a cell for each part.
 * @returns JSON of nbformat 4.5, and what its cells say
 */
export function notebookOf(
  plan: Plan,
  asked: Asked,
): { readonly text: string; readonly shown: string } {
  const { code } = asked.words;
  const [title, ...sentences] = headerOf(plan, PYTORCH, asked);
  const facts = sentences.map((sentence) =>
    sentence === asked.link ? `<${sentence}>` : escaped(sentence),
  );
  const parts = [
    ...pytorchSections(plan, asked, true),
    { title: code.table, code: tableCode(plan, false) },
    { title: code.picture, code: pictureCode(asked.words) },
  ];
  const texts = parts.flatMap(({ title: heading, code: text }) =>
    heading === null ? [codeCell(text)] : [markdownCell(`## ${escaped(heading)}`), codeCell(text)],
  );
  const head = markdownCell([`# ${escaped(title)}`, ...facts].join('\n\n'));
  const cells = [head, ...texts].map((cell, k) => Object.assign(cell, { id: `part-${k}` }));
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return {
    text: `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`,
    shown: cells.map(({ source }) => source.join('')).join('\n\n'),
  };
}
