import assert from 'node:assert/strict';
import { singletonOf, singletons } from '../../../src/core/knowledge/singletons';

/** What the command line, with settings below it, is found to run. */
function runs(commandLine: string, settings = '', image?: string): string | undefined {
  return singletonOf(image, commandLine, [settings, commandLine, `image=${image ?? ''}`].join('\n'))?.id;
}

describe('what runs once', () => {
  const once: Readonly<Record<string, string>> = {
    'celery -A shop beat -l info': 'celery-beat',
    'sh -c celery -A shop worker -l info -B': 'celery-beat',
    'python -m celery -A shop worker --beat': 'celery-beat',
    'cron -f': 'cron',
    '/usr/sbin/crond -f -l 8': 'cron',
    'sh -c "env > /etc/environment && cron && tail -f /var/log/cron.log"': 'cron',
    'supercronic /etc/crontab': 'supercronic',
    '/usr/local/bin/ofelia daemon --docker': 'ofelia',
    'rqscheduler --host redis': 'rq-scheduler',
    'bundle exec clockwork clock.rb': 'clockwork',
    'php artisan schedule:work': 'laravel-schedule',
    'sh -c while true; do php artisan schedule:run; sleep 60; done': 'laravel-schedule',
  };
  for (const [line, id] of Object.entries(once)) it(`is seen in \`${line}\``, () => assert.equal(runs(line), id));

  for (const line of [
    'celery -A shop worker -b redis://broker',
    'celery -A beat worker',
    'celery -A shop flower',
    'celery -A shop beat -S redbeat.RedBeatScheduler',
    'node server.js --cron',
    'node cron.js',
    'bundle exec sidekiq',
    'rq worker --with-scheduler',
    'php artisan queue:work',
    'php artisan schedule:run',
    '',
  ])
    it(`is not seen in \`${line}\``, () => assert.equal(runs(line), undefined));

  it('depends on the version and the database of Airflow', () => {
    assert.equal(runs('airflow scheduler', '', 'apache/airflow:1.10.15'), 'airflow-scheduler');
    assert.equal(runs('scheduler', '', 'puckel/docker-airflow:latest'), 'airflow-scheduler');
    assert.equal(runs('airflow scheduler', '', 'apache/airflow:2.9.3'), undefined);
    assert.equal(runs('airflow scheduler', '', 'apache/airflow'), undefined);
    const sqlite = 'AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=sqlite:////opt/airflow/airflow.db';
    assert.equal(runs('scheduler', sqlite, 'apache/airflow:2.9.3'), 'airflow-sqlite');
  });

  it('is known by an image that runs nothing else', () => {
    assert.equal(runs('', '', 'mcuadros/ofelia:latest'), 'ofelia');
    assert.equal(runs('', '', 'acme/ofelia-dashboard'), undefined);
  });

  it('is described in words that fit a sentence', () => {
    for (const { id, does, harm } of singletons) {
      assert.match(id, /^[a-z][a-z-]+$/);
      for (const words of [does, harm]) assert.match(words, /^[^.;{}]+$/, id);
    }
  });
});
