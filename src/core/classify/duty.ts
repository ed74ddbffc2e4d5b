import type { Technology, TechnologyRole } from '../knowledge/technology';
import type { ComponentFacts } from '../model/component';
import type { Duty } from '../model/system';

const observers = new Set<TechnologyRole>(['monitoring', 'admin', 'mail-catcher', 'load-generator', 'agent']);
const background = new Set<TechnologyRole>(['worker', 'scheduler', 'operator', 'sidecar', 'tool']);

const backgroundName =
  /(?:^|[-_.])(?:workers?|consumers?|queue|cron(?:jobs?)?|schedulers?|beat|celery(?:beat)?|sidekiq|resque|horizon|jobs?|migrat\w*|seed(?:er|s)?|init|setup|bootstrap|backup\w*|restore|etl|importer|indexer|processor|dispatcher|publisher|producer|cleaner|cleanup|updater|watchtower|provision\w*|runner|builder|test|tests|sut|e2e)(?:$|[-_.])/;
const observerName =
  /(?:^|[-_.])(?:load-?(?:gen(?:erator)?|test(?:er|ing)?)|user-?sim\w*|simulator|locust|k6|exporter|\w+-exporter|monitor(?:ing)?|metrics|agent|prometheus|grafana|alertmanager|jaeger|zipkin|kibana|adminer|phpmyadmin|pgadmin|mail(?:hog|pit|catcher|dev)|dashboard|admin-?(?:console|ui))(?:$|[-_.])/;
const backgroundCommand =
  /(?:^|\s|\/)(?:celery\b[^]*\b(?:worker|beat)|sidekiq|rq\s+worker|rqworker|queue:(?:work|listen)|schedule:(?:work|run)|horizon|resque|dramatiq|huey_consumer|bundle exec (?:sidekiq|good_job)|(?:migrate|db:migrate|db:seed|alembic upgrade|flyway|liquibase)\b|cron\b|crond\b|supercronic)/;

/** What a component is to the users of the system. */
export function dutyOf(
  facts: ComponentFacts,
  technology: Technology | undefined,
  task: boolean,
  commandLine: string,
): Duty {
  if (facts.lifecycle === 'one-shot' || facts.lifecycle === 'scheduled' || task) return 'background';
  const byAudience = audienceDuty(technology);
  if (byAudience !== undefined) return byAudience;
  if (facts.declared !== undefined) return ['worker', 'scheduler'].includes(facts.kind) ? 'background' : 'request';
  if (technology !== undefined && technology.role !== 'runtime' && technology.role !== 'framework') return 'request';
  const name = facts.name.toLowerCase();
  if (observerName.test(name)) return 'observer';
  if (backgroundName.test(name) || backgroundCommand.test(commandLine)) return 'background';
  return 'request';
}

function audienceDuty(technology: Technology | undefined): Duty | undefined {
  if (technology === undefined) return undefined;
  if (technology.audience === 'operators') return 'observer';
  if (technology.audience === 'nobody') return 'background';
  if (technology.audience === 'users') return 'request';
  if (observers.has(technology.role)) return 'observer';
  return background.has(technology.role) ? 'background' : undefined;
}
