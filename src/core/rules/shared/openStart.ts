import { purposeOf } from '../../classify/mounts';
import { repositoryOf } from '../../knowledge/image';
import type { Container } from '../../model/component';
import type { Component } from '../../model/system';

/**
 * True when files that are not at hand may decide how a store starts: an image of somebody else's making, a script, or
 * mounted configuration. What they set up, such as replication, is unknown.
 */
export function startsUnseen(component: Component): boolean {
  if (component.format === 'native') return false;
  if (component.unseenFiles === true) return true;
  const mains = component.containers.filter(({ role }) => role === 'main');
  return !mains.some((main) => isKnownImage(component, main)) || component.containers.some(hasUnseenScript);
}

/** The technology's own image; another one may do more than its name says. */
function isKnownImage({ technology }: Component, { image, built }: Container): boolean {
  if (image === undefined || built || technology === undefined) return false;
  return technology.images.includes(repositoryOf(image.text).replace(/^library\//, ''));
}

function hasUnseenScript({ command, mounts, environment }: Container): boolean {
  const shown = new Set(environment.map(({ name }) => name));
  const runsScript = command.some(({ text }) =>
    (text.match(/[\w./-]+\.(?:sh|bash|py|pl|rb|js)(?![\w.])/g) ?? []).some(
      (script) => !shown.has(script.slice(script.lastIndexOf('/') + 1)),
    ),
  );
  return (
    runsScript ||
    mounts.some((mount) => mount.volume === 'bind' && purposeOf(mount) === 'configuration' && !isData(mount.path))
  );
}

/** First content of a database and certificates set nothing up between instances. */
function isData(path: string | undefined): boolean {
  return /initdb\.d|\/(?:certs?|certificates?|ssl|tls|localtime|timezone)(?:\/|$)/.test(path ?? '');
}
