import type { Container } from '../model/component';

/** Client programs of stores: a container that starts one of them uses the store, it is not the store. */
const clients =
  /(?:^|[\s;&|/"'(])(?:psql|pg_dump|pg_dumpall|pg_restore|pg_isready|createdb|mysqldump|mysqladmin|mysql\s+-|mongosh?\s|mongodump|mongorestore|mongoimport|redis-cli|cqlsh|etcdctl|kafka-topics(?:\.sh)?|kafka-console-\w+|rabbitmqadmin|mc\s+(?:alias|config|mb|cp|mirror|admin)|aws\s+s3|influx\s|clickhouse-client|cypher-shell|kubectl\s|rs\.initiate)/;
const servers =
  /(?:^|[\s/"'])(?:postgres|mysqld(?:_safe)?|mariadbd|mongod|mongos|redis-server|redis-sentinel|cassandra|etcd|rabbitmq-server|kafka-server-start(?:\.sh)?|minio\s+server|influxd|clickhouse-server)(?:\s|$|["'])/;
const endless = /(?:while\s+(?:true|:|\[)|sleep\s+(?:infinity|inf|\d{4,})|tail\s+-f)/;
const migrations =
  /(?:^|[\s/:])(?:migrate|db:migrate|db:setup|db:seed|db:create|alembic\s+upgrade|flyway\s|liquibase\s|prisma\s+migrate|knex\s+migrate:latest|sequelize\s+db:migrate|collectstatic|createsuperuser)(?:\s|$|["'])/;
const serving =
  /(?:runserver|gunicorn|uvicorn|uwsgi|daphne|hypercorn|npm\s+(?:run\s+)?(?:start|dev|serve)|yarn\s+(?:start|dev)|node\s|rails\s+s|puma|unicorn|passenger|php-fpm|apache2|nginx|java\s|dotnet\s|serve\b|flask\s+run|go\s+run|air\b)/;

/** True when the container runs a client, a migration or a seeding task and no server. */
export function runsTask(container: Container): boolean {
  const line = container.command.map((word) => word.text).join(' ');
  if (line === '') return false;
  if (clients.test(line) && !servers.test(line) && !serving.test(line)) return true;
  return migrations.test(line) && !serving.test(line) && !endless.test(line);
}
