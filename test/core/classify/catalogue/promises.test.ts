import assert from 'node:assert/strict';
import { technologies } from '../../../../src/core/knowledge/catalogue';
import type { Technology } from '../../../../src/core/knowledge/technology';
import { patternsOf } from '../../knowledge/data';
import { compose, stateful, written, wrongInCompose, wrongInKubernetes, type Sample } from './samples';
import { settings, type Effect } from './settings';

/** An instance of every entry that has an image. */
function each(promise: (technology: Technology) => string, more: Partial<Sample> = {}): readonly Sample[] {
  return technologies.flatMap((technology) => {
    const [image] = technology.images;
    return image === undefined ? [] : [{ technology, image, promise: promise(technology), ...more }];
  });
}

/** An instance of every entry in the first of its folders. */
function firstFolder(promise: (technology: Technology) => string): readonly Sample[] {
  return each(promise).flatMap((sample) =>
    (sample.technology.keeps?.paths ?? []).slice(0, 1).map((path): Sample => ({ ...sample, path })),
  );
}

/** An instance of every entry for every folder it keeps something in. */
function eachFolder(promise: (technology: Technology) => string): readonly Sample[] {
  return each(promise).flatMap((sample) =>
    (sample.technology.keeps?.paths ?? []).map((path): Sample => ({ ...sample, path })),
  );
}

const persists = ({ keeps }: Technology): boolean => keeps?.where === 'disk' && keeps.persistsByDefault;
const bare = (technology: Technology): string =>
  technology.class === 'stateful' ? stateful(technology, true) : 'stateless';
/** A stateless entry that is given its folder on a lasting volume is meant to keep something there. */
const onVolume = (technology: Technology): string => stateful(technology, !persists(technology));

const promised: Readonly<Record<Effect, (technology: Technology) => string>> = {
  off: (technology) => stateful(technology, true),
  on: (technology) => stateful(technology, false),
  externalised: () => 'stateless',
  stateless: () => 'stateless',
  stateful: (technology) => stateful(technology, true),
};

const effectOf: Readonly<Record<string, Effect>> = {
  persistenceOff: 'off',
  persistenceOn: 'on',
  externalisedBy: 'externalised',
  statelessWhen: 'stateless',
  statefulWhen: 'stateful',
};

/** Every setting with this effect; what is switched on or off stands on a lasting volume in the entry's first folder. */
function eachSetting(effect: Effect): readonly Sample[] {
  return each(promised[effect]).flatMap((sample) =>
    (settings[sample.technology.id]?.[effect] ?? []).map((setting): Sample => {
      const path = effect === 'on' || effect === 'off' ? sample.technology.keeps?.paths[0] : undefined;
      return { ...sample, setting, ...(path === undefined ? {} : { path }) };
    }),
  );
}

describe('Every entry of the catalogue keeps its promise in Compose', () => {
  it('with nothing mounted', () => assert.deepEqual(wrongInCompose(each(bare)), []));
  it('with a named volume on each of its folders', () => assert.deepEqual(wrongInCompose(eachFolder(onVolume)), []));
  it('with an anonymous volume on each of its folders', () =>
    assert.deepEqual(wrongInCompose(eachFolder(bare), compose.anonymous), []));
  it('with a read-only volume on each folder of what usually keeps nothing', () => {
    const stateless = eachFolder(bare).filter(({ technology }) => technology.class === 'stateless');
    assert.deepEqual(wrongInCompose(stateless, compose.readOnly), []);
  });
  it('with a named volume for logs only', () =>
    assert.deepEqual(wrongInCompose(each(bare, { path: '/var/log/app' })), []));
});

describe('Every entry of the catalogue keeps its promise in Kubernetes', () => {
  it('with nothing mounted', () => assert.deepEqual(wrongInKubernetes(each(bare), ''), []));
  it('with an emptyDir on its folder', () =>
    assert.deepEqual(wrongInKubernetes(firstFolder(bare), 'emptyDir: {}'), []));
  it('with a claim on its folder', () =>
    assert.deepEqual(wrongInKubernetes(firstFolder(onVolume), 'persistentVolumeClaim: {claimName: c}'), []));
  it('with a scratch emptyDir', () =>
    assert.deepEqual(wrongInKubernetes(each(bare, { path: '/tmp' }), 'emptyDir: {}'), []));
});

describe('Every setting of the catalogue does what its entry says', () => {
  const effects: readonly Effect[] = ['off', 'on', 'externalised', 'stateless', 'stateful'];

  it('and each of its patterns has a sample', () => {
    const missing = technologies.flatMap((technology) =>
      patternsOf(technology).flatMap(([field, pattern]) => {
        const effect = effectOf[field];
        const samples = effect === undefined ? [] : (settings[technology.id]?.[effect] ?? []);
        return effect === undefined || samples.some((sample) => new RegExp(pattern, 'im').test(written(sample)))
          ? []
          : [`${technology.id} ${field} ${pattern}`];
      }),
    );
    assert.deepEqual(missing, []);
  });

  for (const effect of effects) {
    it(`${effect}, in Compose`, () => assert.deepEqual(wrongInCompose(eachSetting(effect)), []));
    it(`${effect}, in Kubernetes`, () =>
      assert.deepEqual(wrongInKubernetes(eachSetting(effect), 'persistentVolumeClaim: {claimName: c}'), []));
  }
});
