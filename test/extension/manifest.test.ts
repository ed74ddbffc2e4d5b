import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { commandIds } from '../../src/extension/commands/ids';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: {
    readonly image?: string;
    readonly markdown?: string;
    readonly svg?: string;
    readonly altText?: string;
  };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly files: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
}

const text = readFileSync('package.json', 'utf8');
const { contributes, files }: Manifest = JSON.parse(text);
const words: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const commands = contributes.commands.map(({ command }) => command);
const told = (key: string): string => words[key.slice(1, -1)] ?? '';
const shipped = (path: string): boolean =>
  existsSync(path) && files.some((one) => path === one || path.startsWith(`${one}/`));

/** The commands that the links of a text lead to; VS Code's own are known by their prefix. */
function linked(markdown: string): string[] {
  return [...markdown.matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(([, id = '']) => id);
}

describe('the manifest', () => {
  it('has words for every key, and a key for every word', () => {
    const keys = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual(
      keys.filter((key) => words[key] === undefined),
      [],
    );
    assert.deepEqual(
      Object.keys(words).filter((key) => !keys.includes(key) && key !== 'displayName' && key !== 'description'),
      [],
    );
  });

  it('contributes the commands that there are, named and with a category', () => {
    assert.deepEqual([...commands].sort(), [...commandIds].sort());
    for (const { title, category } of contributes.commands) {
      assert.match(told(title), /^[A-Z]/);
      assert.equal(category, 'Statewise');
    }
  });

  it('puts only its own commands into menus', () => {
    for (const [menu, items] of Object.entries(contributes.menus))
      for (const { command } of items) assert.ok(commands.includes(command), `${command} in ${menu}`);
  });

  it('leads from welcome and walkthrough to commands that exist', () => {
    const steps = contributes.walkthroughs.flatMap((each) => each.steps);
    const markdown = [
      ...contributes.viewsWelcome.map(({ contents }) => told(contents)),
      ...steps.map(({ description }) => told(description)),
    ];
    const links = markdown.flatMap(linked);
    assert.ok(links.length > 4, links.join());
    for (const id of links) assert.ok(commands.includes(id) || id.startsWith('workbench.'), id);
  });
});

describe('the walkthrough', () => {
  const [walkthrough] = contributes.walkthroughs;
  const steps = walkthrough?.steps ?? [];

  it('has four steps, each with words and an end', () => {
    assert.equal(steps.length, 4);
    for (const { title, description, completionEvents } of steps) {
      assert.ok(told(title) !== '' && told(description) !== '', title);
      assert.ok(completionEvents.length > 0, title);
    }
  });

  it('marks words as steps can show them: bold, or code in two backticks', () => {
    for (const { description } of steps) {
      const plain = told(description).replaceAll(/``[^`]+``|\*\*[^*]+\*\*/g, '');
      assert.doesNotMatch(plain, /[`*]/, description);
    }
  });

  it('ends its steps by commands and context keys that exist', () => {
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      const [kind, name = ''] = event.split(':');
      assert.ok(kind === 'onCommand' ? commands.includes(name) : event === 'onContext:statewise.recognised', event);
    }
  });

  it('shows pictures that are shipped, small and described', () => {
    const pictures = steps.filter(({ media }) => media.image !== undefined);
    assert.equal(pictures.length, 2);
    for (const { media } of pictures) {
      assert.ok(shipped(media.image ?? ''), media.image);
      assert.ok(statSync(media.image ?? '').size <= 40 * 1024, media.image);
      assert.ok(told(media.altText ?? '').length > 20, media.image);
    }
    for (const { media } of steps)
      assert.ok(shipped(media.image ?? media.markdown ?? media.svg ?? ''), JSON.stringify(media));
  });

  it('is named as the welcome names it', () => {
    const welcome = contributes.viewsWelcome.map(({ contents }) => told(contents)).join();
    assert.ok(welcome.includes(encodeURIComponent(`"statewise.statewise#${walkthrough?.id ?? ''}"`)));
  });

  it('has an icon for the view that takes the colour of the bar', () => {
    for (const { icon } of contributes.viewsContainers.activitybar) {
      assert.ok(shipped(icon), icon);
      const colours = [...readFileSync(icon, 'utf8').matchAll(/(?:fill|stroke)="(#?\w+)"/g)].map(
        ([, colour]) => colour,
      );
      assert.deepEqual(new Set(colours), new Set(['none', '#000']));
    }
  });
});
