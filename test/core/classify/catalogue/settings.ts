/** What a setting does to an instance, as the catalogue's fields say. */
export type Effect = 'off' | 'on' | 'externalised' | 'stateless' | 'stateful';

/**
 * Settings as people write them, by entry: at least one for every pattern of the catalogue. `NAME=value` stands in the
 * environment, everything else is the command line, in which an empty word stands between two blanks or at the end.
 */
export const settings: Readonly<Record<string, Partial<Record<Effect, readonly string[]>>>> = {
  'host-consoles': {
    externalised: ['SEMAPHORE_DB_DIALECT=postgres', 'RUNDECK_DATABASE_URL=jdbc:postgresql://x/rundeck'],
  },
  mailhog: { on: ['MH_STORAGE=maildir', 'MP_DATABASE=/data/mailpit.db'] },
  localstack: { on: ['PERSISTENCE=1', 'DATA_DIR=/tmp/localstack/data'] },
  dify: { externalised: ['STORAGE_TYPE=s3', 'PLUGIN_STORAGE_TYPE=aws_s3', 'OPENDAL_SCHEME=s3'] },
  mlflow: {
    externalised: [
      'mlflow server --backend-store-uri postgresql://x/mlflow --default-artifact-root s3://artifacts/ --host 0.0.0.0',
      'mlflow server --backend-store-uri "" --artifacts-destination "" --host 0.0.0.0',
    ],
  },
  ray: { stateless: ['ray start --address=head:6379 --block'] },
  activepieces: { stateful: ['AP_DB_TYPE=PGLITE'] },
  listmonk: { externalised: ['LISTMONK_upload__provider=s3'] },
  'open-webui': { externalised: ['DATABASE_URL=postgres://x/webui STORAGE_PROVIDER=s3'] },
  kafka: { stateless: ['connect-distributed.sh /opt/connect.properties'] },
  nats: {
    stateful: ['-js', '--store_dir /data', 'NATS_JETSTREAM=true', 'JETSTREAM_DIR=/data', '--config jetstream: {}'],
  },
  'nats-streaming': { off: ['-store MEMORY'], on: ['--store=file --dir=/data'], externalised: ['-store SQL'] },
  pulsar: { stateless: ['bin/pulsar proxy', 'bin/pulsar-admin clusters list'] },
  rocketmq: { stateless: ['sh mqnamesrv', 'sh mqproxy -n x:9876'] },
  nsq: { stateless: ['/nsqlookupd', '/nsqadmin --lookupd-http-address=x:4161'] },
  beanstalkd: { on: ['beanstalkd -b /data -p 11300'] },
  elasticmq: { on: ['java -Dmessages-storage.enabled=true -jar server.jar'] },
  redis: {
    off: ['redis-server --save  --appendonly no', 'sh -c redis-server --save "" --appendonly no'],
    on: ['redis-server --appendonly yes', 'REDIS_AOF_ENABLED=yes'],
    stateless: ['redis-cli -h x monitor'],
  },
  valkey: { off: ['valkey-server --save '], on: ['valkey-server --appendonly yes', 'VALKEY_AOF_ENABLED=yes'] },
  keydb: { off: ["keydb-server --save ''"], on: ['keydb-server --appendonly yes'] },
  hazelcast: { on: ['HZ_PERSISTENCE_ENABLED=true'] },
  drone: { externalised: ['DRONE_DATABASE_DRIVER=postgres'] },
  wordpress: { stateless: ['wp core install'] },
  wiki: {
    externalised: [
      'FILE_STORAGE=s3',
      'CMD_IMAGE_UPLOAD_TYPE=s3',
      'STORAGE_DRIVER=s3',
      'AWS_S3_UPLOAD_BUCKET_NAME=uploads',
    ],
  },
  wikijs: { stateful: ['DB_TYPE=sqlite'] },
  discourse: { externalised: ['DISCOURSE_S3_BUCKET=uploads'] },
  fediverse: {
    externalised: ['S3_ENABLED=true', 'GTS_STORAGE_BACKEND=s3'],
    stateless: ['bundle exec sidekiq', 'node ./streaming'],
  },
  'penpot-backend': { externalised: ['PENPOT_ASSETS_STORAGE_BACKEND=assets-s3'] },
  chat: { externalised: ['ACTIVE_STORAGE_SERVICE=amazon'], stateless: ['bundle exec sidekiq'] },
  mastodon: {
    externalised: ['S3_ENABLED=true'],
    stateless: ['bundle exec sidekiq', 'node ./streaming', 'npm run start', 'SWIFT_ENABLED=true'],
  },
  directus: { externalised: ['STORAGE_CLOUD_DRIVER=s3'] },
  consul: {
    off: ['agent -dev -client=0.0.0.0'],
    stateless: ['agent -retry-join=x', 'consul connect envoy -sidecar-for web', 'consul-template -once'],
  },
  nacos: {
    externalised: ['SPRING_DATASOURCE_PLATFORM=mysql', 'MYSQL_SERVICE_HOST=x', 'MYSQL_SERVICE_DB_NAME=nacos'],
  },
  k3s: { stateless: ['agent --node-name one', 'K3S_URL=https://x:6443'] },
  mongodb: { stateless: ['mongos --configdb rs/x:27019', 'MONGODB_SHARDING_MODE=mongos', 'mongosh --host x'] },
  'ferretdb-proxy': { stateful: ['FERRETDB_HANDLER=sqlite'] },
  cockroachdb: {
    off: ['start --insecure --store=type=mem,size=1GiB', 'cockroach demo', 'start-single-node --store type=mem'],
    stateless: ['cockroach init --host=x', 'sql --host=x'],
  },
  'tidb-server': { stateful: ['--store=unistore --path=/data'] },
  'vitess-control': { stateful: ['vttablet --port 15001', 'mysqlctld'] },
  dgraph: { stateless: ['dgraph-ratel', 'dgraph live -f x'] },
  rethinkdb: { stateless: ['rethinkdb proxy --join x'] },
  surrealdb: {
    off: ['start memory'],
    on: ['start rocksdb:/data/one.db'],
    externalised: ['start tikv://x:2379', 'start fdb:/etc/fdb.cluster'],
    stateless: ['start tikv://x:2379'],
  },
  eventstoredb: { off: ['EVENTSTORE_MEM_DB=true', '--insecure --mem-db'] },
  druid: { stateless: ['broker'] },
  pinot: { stateless: ['StartBroker -zkAddress x', 'StartMinion -zkAddress x', 'AddTable -exec'] },
  'dynamodb-local': {
    off: ['-jar DynamoDBLocal.jar -inMemory'],
    on: ['-jar DynamoDBLocal.jar -sharedDb -dbPath /data'],
  },
  risingwave: {
    externalised: ['meta-node --state-store hummock+s3://state'],
    stateless: ['compute-node --meta-address http://meta:5690', 'compactor-node', 'frontend-node'],
  },
  'iceberg-rest': {
    externalised: [
      'CATALOG_URI=jdbc:postgresql://db/catalog',
      'CATALOG_CATALOG__IMPL=org.apache.iceberg.aws.glue.GlueCatalog',
    ],
    on: ['CATALOG_URI=jdbc:sqlite:/var/lib/iceberg/catalog.db'],
  },
  'supabase-storage': { externalised: ['STORAGE_BACKEND=s3'] },
  keycloak: { off: ['KC_DB=postgres'], externalised: ['KC_DB=postgres'] },
  vault: {
    off: ['vault server -dev', 'VAULT_DEV_ROOT_TOKEN_ID=root'],
    externalised: ['VAULT_LOCAL_CONFIG={"storage": {"consul": {}}}'],
    stateless: ['vault agent -config=/x', 'agent -config=/x'],
  },
  'identity-services': {
    stateful: ['DSN=sqlite:///data/db.sqlite', 'run --datastore-engine=memory', 'OPENFGA_DATASTORE_ENGINE=memory'],
  },
  authelia: { externalised: ['AUTHELIA_SESSION_REDIS_HOST=x AUTHELIA_STORAGE_POSTGRES_ADDRESS=y'] },
  'pocket-id': { externalised: ['DB_PROVIDER=postgres', 'DB_CONNECTION_STRING=postgres://x/id'] },
  teleport: { externalised: ['teleport start --config storage:type:dynamodb'] },
  loki: { stateless: ['-config.file=/etc/loki.yaml -target=querier'] },
  tempo: { stateless: ['-config.file=/etc/tempo.yaml -target=distributor'] },
  jaeger: {
    on: ['SPAN_STORAGE_TYPE=badger BADGER_EPHEMERAL=false'],
    externalised: ['SPAN_STORAGE_TYPE=elasticsearch'],
  },
  zipkin: { externalised: ['STORAGE_TYPE=elasticsearch'] },
  skywalking: { stateful: ['SW_STORAGE=h2'] },
  logstash: { stateful: ['logstash -Dqueue.type=persisted', 'QUEUE_TYPE=persisted'] },
  sentry: {
    externalised: ['SENTRY_FILESTORE_BACKEND=s3', 'sentry config set filestore.backend s3'],
    stateless: ['run worker', 'upgrade --noinput'],
  },
  prometheus: { stateless: ['--config.file=/x --agent', '--enable-feature=agent'] },
  grafana: {
    externalised: ['GF_DATABASE_TYPE=postgres', 'GF_DATABASE_HOST=x:5432', 'GF_DATABASE_URL=postgres://x/grafana'],
  },
  thanos: { stateless: ['query --store=x'] },
  mimir: { stateless: ['-target=distributor'] },
  healthchecks: { externalised: ['DB=postgres'] },
  oncall: { externalised: ['DATABASE_TYPE=postgresql', 'DATABASE_HOST=x'] },
  minio: { stateless: ['gateway s3 https://x'] },
  ceph: { stateless: ['CEPH_DAEMON=RGW', 'radosgw -f'] },
  seaweedfs: { stateless: ['weed s3 -filer=x', 's3 -filer=x'] },
  azurite: { off: ['azurite --inMemoryPersistence'] },
  'fake-gcs-server': { off: ['-backend memory'] },
  s3mock: { on: ['java -DretainFilesOnExit=true -jar x.jar', 'RETAIN_FILES_ON_EXIT=true'] },
  hadoop: { stateless: ['yarn nodemanager', 'yarn resourcemanager', 'hdfs httpfs'] },
  'yarn-resourcemanager': { externalised: ['YARN_CONF_yarn_resourcemanager_recovery_enabled=true'] },
  'dns-server': { externalised: ['--launch=gmysql', '--launch=gpgsql', 'PDNS_launch=gmysql'] },
  'docker-registry': {
    externalised: ['REGISTRY_STORAGE=s3', 'REGISTRY_STORAGE_S3_BUCKET=images'],
    stateless: ['REGISTRY_PROXY_REMOTEURL=https://x'],
  },
  nexus: { externalised: ['STORAGE=amazon', '--storage=amazon'] },
  elasticsearch: {
    stateless: [
      'node.master=false node.data=false',
      'node.roles=[]',
      'ELASTICSEARCH_NODE_TYPE=coordinating',
      'OPENSEARCH_NODE_TYPE=coordinating',
    ],
  },
  opensearch: {
    stateless: [
      'node.master=false node.data=false',
      'node.roles=[]',
      'ELASTICSEARCH_NODE_TYPE=coordinating',
      'OPENSEARCH_NODE_TYPE=coordinating',
    ],
  },
  quickwit: { externalised: ['QW_DEFAULT_INDEX_ROOT_URI=s3://x', 'QW_METASTORE_URI=postgres://x/y'] },
  automation: {
    externalised: ['DB_TYPE=postgresdb EXECUTIONS_MODE=queue', 'DATABASE_URL=postgres://x/y MODE=server'],
    stateless: ['n8n worker', 'MODE=worker'],
  },
  'db-backed-apps': { stateful: ['DATABASE_URL=sqlite:///data/db.sqlite', 'DB_DRIVER=sqlite'] },
  mattermost: { externalised: ['MM_FILESETTINGS_DRIVERNAME=amazons3'] },
  spark: {
    stateful: [
      'SPARK_MODE=master',
      'spark-class org.apache.spark.deploy.master.Master',
      'start-master.sh',
      'SPARK_WORKLOAD=master',
      'master',
    ],
  },
  'spark-master': { externalised: ['SPARK_DAEMON_JAVA_OPTS=-Dspark.deploy.recoveryMode=ZOOKEEPER'] },
  flink: {
    externalised: ['FLINK_PROPERTIES=high-availability.type: kubernetes'],
    stateless: ['taskmanager', 'bin/sql-client.sh', 'history-server'],
  },
  storm: { stateful: ['storm nimbus'] },
  'debezium-server': { externalised: ['OFFSET_STORAGE=redis', 'java -Dx=offset.storage.redis.address'] },
  trino: { stateful: ['SERVICE_NAME=metastore'] },
  bi: {
    externalised: [
      'MB_DB_TYPE=postgres',
      'DATABASE_DIALECT=postgres',
      'SQLALCHEMY_DATABASE_URI=postgresql://x/y',
      'SUPERSET_DATABASE_HOST=x',
    ],
    stateless: ['celery --app=bi worker'],
  },
  metabase: { externalised: ['MB_DB_HOST=x'] },
  superset: {
    externalised: [
      'DATABASE_DIALECT=postgres',
      'SQLALCHEMY_DATABASE_URI=postgresql://x/y',
      'SUPERSET_DATABASE_HOST=x',
      'DB_HOST=x',
    ],
    stateless: ['celery --app=superset worker', '/app/docker/bootstrap.sh beat'],
  },
  greptimedb: { stateless: ['frontend start --metasrv-addrs=x'] },
  airflow: {
    stateful: [
      'AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=sqlite:////data/airflow.db',
      'airflow standalone',
      'standalone',
      'AIRFLOW__CORE__EXECUTOR=SequentialExecutor',
    ],
  },
  temporal: { stateful: ['temporal server start-dev'] },
  camunda: { stateful: ['DB_URL=jdbc:h2:./camunda'] },
  prefect: {
    externalised: [
      'PREFECT_API_DATABASE_CONNECTION_URL=postgresql://x/y',
      'DAGSTER_POSTGRES_HOST=x',
      'DAGSTER_CURRENT_IMAGE=acme/dags',
    ],
    stateless: ['prefect worker start', 'dagster-daemon run', 'dagster api grpc'],
  },
};
