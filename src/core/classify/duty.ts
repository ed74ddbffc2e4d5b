import type { Technology, TechnologyRole } from '../knowledge/technology';
import type { ComponentFacts } from '../model/component';
import type { Duty } from '../model/system';
import { isStore } from '../knowledge/store';

const observers = new Set<TechnologyRole>(['monitoring', 'admin', 'mail-catcher', 'load-generator', 'agent']);
const background = new Set<TechnologyRole>(['worker', 'scheduler', 'operator', 'sidecar', 'tool']);

const backgroundName =
  /(?:^|[-_])(?:\w*workers?|triggerer|\w*consumers?|queue|cron(?:jobs?)?|schedulers?|beat|celery(?:beat)?|sidekiq|resque|horizon|jobs?|job-?(?:service|runner)s?|background\w*|configurator|migrat\w*|seed(?:er|s)?|(?:pre)?populat\w*|init|setup|bootstrap|backup\w*|restore|etl|async|periodic|data-?gen(?:erator)?|importer|indexer|processor|dispatcher|publisher|producer|cleaner|cleanup|updater|watchtower|provision\w*|runner|builder|tests?|sut|e2e|\w*cli|cdc|compactor)(?:$|[-_\d])/;
/** What tells people something: it is part of the request only where somebody waits for it. */
const noticeName = /(?:^|[-_])(?:notif(?:ications?|iers?|y)|mailers?|e?mails?|emailers?|sms)(?:$|[-_\d]|service)/;
const observerName =
  /(?:^|[-_])(?:load-?(?:gen(?:erator)?|test(?:er|ing)?)|user-?sim\w*|simulator|locust|k6|exporter|\w+-exporter|monitor(?:ing)?|\w*metrics|otel(?:-?col(?:lector)?)?|opentelemetry\w*|agent|prometheus|grafana|alertmanager|jaeger|zipkin|kibana|adminer|phpmyadmin|pgadmin|flower|mail(?:hog|pit|catcher|dev|slurper|crab|trap)|turbine|hystrix|dashboard|(?:store-|back-?office-)?admin(?:-(?:console|ui|server|panel))?|analytics)(?:$|[-_\d])/;
const admissionName = /webhook|injector|admission/;
const backgroundCommand =
  /(?:^|\s|\/)(?:celery\b[^]*\b(?:worker|beat)|sidekiq|rq\s+worker|rqworker|queue:(?:work|listen)|schedule:(?:work|run)|horizon|resque|dramatiq|huey_consumer|bundle exec (?:sidekiq|good_job)|cron\b|crond\b|supercronic)|\s-{1,2}(?:consumer[-.]group|auto[-.]offset[-.]reset)\b/;

/** The part of a divided store that tidies up after the others. */
const compaction = /(?:^|\s|-target[= ])compactor(?:-node)?(?:\s|$)/;

/** What the other components tell about one. */
export interface Surroundings {
  /** A setting of another component holds its address. */
  readonly addressed: boolean;
  /** It runs the program of one that serves, and nobody reaches it (`standingAside`). */
  readonly aside: boolean;
}

/** What a component is to the users of the system. */
export function dutyOf(
  facts: ComponentFacts,
  technology: Technology | undefined,
  task: boolean,
  commandLine: string,
  { addressed, aside }: Surroundings,
): Duty {
  if (facts.lifecycle === 'one-shot' || facts.lifecycle === 'scheduled' || task) return 'background';
  if (facts.declared !== undefined) return audienceDuty(technology) ?? declaredDuty(facts.kind);
  const name = facts.name.toLowerCase();
  const byAudience = audienceDuty(technology);
  // The platform waits for an admission webhook's answer, whatever else its operator does in the background.
  if (technology?.role === 'operator' && admissionName.test(name)) return 'request';
  if (byAudience === 'observer' || byAudience === 'background') return byAudience;
  if (compaction.test(commandLine)) return 'background';
  if (isStore(technology)) return 'request';
  if (observerName.test(name) && !isEdge(technology) && technology?.role !== 'application') return 'observer';
  if (backgroundCommand.test(commandLine) || (aside && isApplication(technology))) return 'background';
  // A name says less than being published and called: such a `worker-service` answers.
  if (backgroundName.test(name) && !(addressed && isPublished(facts))) return 'background';
  if (noticeName.test(name) && !addressed && !isPublished(facts)) return 'background';
  return 'request';
}

function declaredDuty(kind: string): Duty {
  return kind === 'worker' || kind === 'scheduler' ? 'background' : 'request';
}

/** Runtimes and proxies are started for one thing here and another there; the same image tells nothing. */
function isApplication(technology: Technology | undefined): boolean {
  return technology === undefined || ['application', 'cms', 'scheduler', 'ai', 'identity'].includes(technology.role);
}

function isPublished({ exposures }: ComponentFacts): boolean {
  return exposures.some(({ audience, serves }) => audience === 'users' && serves === undefined);
}

function isEdge(technology: Technology | undefined): boolean {
  return technology?.role === 'proxy' || technology?.role === 'load-balancer';
}

function audienceDuty(technology: Technology | undefined): Duty | undefined {
  if (technology === undefined) return undefined;
  if (technology.audience === 'operators') return 'observer';
  if (technology.audience === 'nobody') return 'background';
  if (technology.audience === 'users') return 'request';
  if (observers.has(technology.role)) return 'observer';
  return background.has(technology.role) ? 'background' : undefined;
}
