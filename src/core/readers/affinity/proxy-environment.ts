import type { Setting } from '../../model/component';
import type { Pin } from '../../model/pin';
import { repositoryOf } from '../../knowledge/image';
import type { ComposeService, TargetedPin } from './compose';
import { hostOf } from './conf';
import { haproxyBalance, pinsBy } from './keys';
import { truth } from './values';

/**
 * Rows dockercloud-haproxy and eeacms-haproxy: variables of the HAProxy images. On the application itself they are read
 * only together with a label or link that the file may not show, so there `COOKIE` must look like HAProxy's own directive.
 */
export function* proxyEnvironmentPins(service: ComposeService): Generator<TargetedPin> {
  const repository = repositoryOf(service.image ?? '');
  const found = (name: string): Setting | undefined => service.environment.find((setting) => setting.name === name);
  if (followsApplications(service.image)) {
    const balance = found('BALANCE');
    const by = pinsBy(haproxyBalance(balance?.value ?? ''));
    if (balance !== undefined && by !== undefined)
      yield* each(service.links ?? [], pin('dockercloud-haproxy', by, balance));
    return;
  }
  if (repository === 'eeacms/haproxy') {
    const backends = (found('BACKENDS')?.value ?? '').split(/\s+/).flatMap((word) => hostOf(word) ?? []);
    const targets = backends.length > 0 ? backends : (service.links ?? []);
    const cookies = found('COOKIES_ENABLED');
    if (cookies !== undefined && truth(cookies.value ?? '') === true)
      yield* each(targets, pin('eeacms-haproxy', 'cookie', cookies));
    const balance = found('BALANCE');
    const by = pinsBy(haproxyBalance(balance?.value ?? ''));
    if (balance !== undefined && by !== undefined) yield* each(targets, pin('eeacms-haproxy', by, balance));
    return;
  }
  const cookie = found('COOKIE');
  if (cookie !== undefined && /^\S+\s+(?:insert|prefix|rewrite)(?:\s|$)/.test(cookie.value ?? '')) {
    yield { target: 'self', pin: pin('dockercloud-haproxy', 'cookie', cookie) };
  }
  const balance = service.proxied === true ? found('BALANCE') : undefined;
  const by = pinsBy(haproxyBalance(balance?.value ?? ''));
  if (balance !== undefined && by !== undefined) yield { target: 'self', pin: pin('dockercloud-haproxy', by, balance) };
  const session = found('APPSESSION');
  if (session !== undefined && /^\S+\s+len\s+\d+/.test(session.value ?? '')) {
    yield { target: 'self', pin: pin('dockercloud-haproxy', 'cookie', session) };
  }
}

/** The images of Docker Cloud's HAProxy, which reads the variables of the services it balances over. */
export function followsApplications(image: string | undefined): boolean {
  return /^(?:dockercloud|tutum)\/haproxy$/.test(repositoryOf(image ?? ''));
}

function* each(targets: readonly string[], stated: Pin): Generator<TargetedPin> {
  for (const target of targets) yield { target, pin: stated };
}

function pin(dialect: string, by: Pin['by'], setting: Setting): Pin {
  const says = `variable \`${setting.name}=${(setting.value ?? '').slice(0, 60)}\``;
  return { dialect, to: 'instance', by, certain: true, says, at: setting.at, removable: [setting.at] };
}
