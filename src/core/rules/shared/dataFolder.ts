import { repositoryOf, tagOf } from '../../knowledge/image';
import type { Component } from '../../model/system';

/**
 * Where a volume must be mounted for an official image to keep its data: exact mount points, while the catalogue lists
 * every folder that counts as data. Images that need more than a volume (RabbitMQ names its folder after the host) are
 * left out: a suggestion that loses data is worse than none.
 */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ['mysql', '/var/lib/mysql'],
  ['mariadb', '/var/lib/mysql'],
  ['percona', '/var/lib/mysql'],
  ['mongo', '/data/db'],
  ['redis', '/data'],
  ['valkey/valkey', '/data'],
  ['couchdb', '/opt/couchdb/data'],
  ['cassandra', '/var/lib/cassandra'],
  ['neo4j', '/data'],
  ['clickhouse/clickhouse-server', '/var/lib/clickhouse'],
  ['mssql/server', '/var/opt/mssql'],
  ['elasticsearch', '/usr/share/elasticsearch/data'],
  ['elasticsearch/elasticsearch', '/usr/share/elasticsearch/data'],
  ['prom/prometheus', '/prometheus'],
  ['grafana/grafana', '/var/lib/grafana'],
  ['jenkins/jenkins', '/var/jenkins_home'],
  ['gitea/gitea', '/data'],
  ['wordpress', '/var/www/html'],
  ['nextcloud', '/var/www/html'],
]);

/** The folder of the component's image that a volume must be mounted at; undefined where it is not surely known. */
export function dataFolder(component: Component): string | undefined {
  const image = component.containers.find(({ role }) => role === 'main')?.image?.text;
  if (image === undefined) return undefined;
  const repository = repositoryOf(image).replace(/^library\//, '');
  return repository === 'postgres' ? postgresFolder(image) : FOLDERS.get(repository);
}

/** PostgreSQL 18 moved its volume up by one folder; without a version the answer is open. */
function postgresFolder(image: string): string | undefined {
  const major = /^\d+/.exec(tagOf(image) ?? '')?.[0];
  if (major === undefined) return undefined;
  return Number(major) >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
}
