import { repositoryOf, tagOf } from '../knowledge/image';
import type { Container } from '../model/component';

/** Client programs of stores: a container that starts one of them uses the store, it is not the store. */
const clients =
  /(?:^|[\s;&|/"'(])(?:psql|pg_dump|pg_dumpall|pg_restore|pg_isready|createdb|mysqldump|mysqladmin|mysql\s+-|mongo(?:sh)?\s|mongodump|mongorestore|mongoimport|redis-cli|cqlsh|etcdctl|kafka-topics(?:\.sh)?|kafka-console-\w+|rabbitmqadmin|mc\s+(?:alias|config|mb|cp|mirror|admin)|aws\s+s3|influx\s|ollama\s+(?:pull|create)\s|clickhouse-client|cypher-shell|kubectl\s|rs\.initiate)/;
/** An image that holds nothing but such a client. */
const clientImage = /(?:^|[/_-])(?:psql|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis)-client$/;
const servers =
  /(?:^|[\s/"'])(?:postgres|mysqld(?:_safe)?|mariadbd|mongod|mongos|redis-server|redis-sentinel|cassandra|etcd|rabbitmq-server|kafka-server-start(?:\.sh)?|minio\s+server|influxd|clickhouse-server|ollama\s+serve)(?:\s|$|["'])/;
const migrations =
  /(?:^|[\s/:])(?:migrate|db:migrate|db:setup|db:seed|db:create|alembic\s+upgrade|flyway\s|liquibase\s|prisma\s+migrate|knex\s+migrate:latest|sequelize\s+db:migrate|collectstatic|createsuperuser)(?:\s|$|["'])/;
/** Preparing a folder for somebody else; a shell around it does not count. */
const chores = /^(?:\S*sh\s+-\w*c\s+)?["'(\s]*(?:sudo\s+)?(?:\/\S*\/)?(?:chown|chmod|mkdir|setfacl)\s/;
const serving =
  /(?:runserver|gunicorn|uvicorn|uwsgi|daphne|hypercorn|npm\s+(?:run\s+)?(?:start|dev|serve)|yarn\s+(?:start|dev)|node\s|rails\s+s|puma|unicorn|passenger|php-fpm|apache2|nginx|java\s|dotnet\s|serve\b|flask\s+run|go\s+run|air\b|\bserver\b|\bstart\b|\bexec\s)/;

/**
 * True when the container runs a store's client and serves nothing, or when a migration or the preparation of a folder is
 * the last thing it does.
 */
export function runsTask(container: Container): boolean {
  const line = container.command.map((word) => word.text).join(' ');
  const image = container.image?.text ?? '';
  if (/(?:^|[-_])cli(?:$|[-_\d])/.test(tagOf(image) ?? '') || clientImage.test(repositoryOf(image))) return true;
  if (line === '' || servers.test(line)) return false;
  // Waiting for a store with its client before serving is common; a migration before serving as well.
  const last = lastStep(line);
  if (clients.test(line) && !serving.test(line) && !startsImage(last)) return true;
  return chores.test(last) || (migrations.test(last) && !serving.test(last));
}

/** The image's own entry script, run for anything but preparing a store. */
function startsImage(step: string): boolean {
  return /^(?:exec\s+)?\S*entrypoint(?:\.sh)?(?:\s|$)/.test(step) && !clients.test(step) && !migrations.test(step);
}

/** True when the container changes the shape of a database on its way; merely asking about pending changes is not that. */
export function migrates({ command }: Container): boolean {
  const line = command.map((word) => word.text).join(' ');
  return migrations.test(line) && !/--check\b|--plan\b|--dry-run\b|\bmigrate\s+status\b/.test(line);
}

/** The last step of a shell line that does something: what waits, loops and exits around it does not count. */
function lastStep(line: string): string {
  const steps = line.split(/&&|\|\||;|\n/).map((step) => step.trim().replace(/^[(\s]+/, ''));
  return (
    steps.findLast(
      (step) => step !== '' && !/^(?:(?:exit|echo|true|done|fi|sleep|wait|break)\b|\w+=\S*$|["'})]*$)/.test(step),
    ) ?? line
  );
}
