/** Objects of one application: what `application` writes. */
const OBJECTS = 10;
/** Applications that call each other; calls do not leave the group. */
const GROUP = 10;

/** A folder of Kubernetes manifests with about this many objects, one file per application, all in one namespace. */
export function directoryOf(objects: number): Readonly<Record<string, string>> {
  const count = Math.round(objects / OBJECTS);
  const files = Array.from(
    { length: count },
    (_, index) => [`k/app-${index}.yaml`, application(index, count)] as const,
  );
  return Object.fromEntries([...files, ['k/cache.yaml', store('cache', 'redis:7', '/data')]]);
}

/** A web application with its database, a worker, and everything that usually stands around them. */
function application(index: number, count: number): string {
  const name = `app-${index}`;
  const neighbour = Math.min(count - 1, Math.floor(index / GROUP) * GROUP + ((index + 1) % GROUP));
  const environment = [
    `{name: DATABASE_URL, value: "postgres://${name}-db:5432/app"}`,
    `{name: SESSION_REDIS_URL, value: "redis://cache:6379"}`,
    `{name: NEIGHBOUR_URL, value: "http://app-${neighbour}:80"}`,
  ].join(', ');
  return [
    deployment(name, environment),
    deployment(`${name}-worker`, environment),
    service(name, index % 3 === 0 ? ', sessionAffinity: ClientIP' : ''),
    object(
      'networking.k8s.io/v1',
      'Ingress',
      name,
      `{rules: [{host: ${name}.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ${name}, port: {number: 80}}}}]}}]}`,
    ),
    object(
      'autoscaling/v2',
      'HorizontalPodAutoscaler',
      name,
      `{scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}, minReplicas: ${(index % 3) + 1}, maxReplicas: 5}`,
    ),
    object('policy/v1', 'PodDisruptionBudget', name, `{minAvailable: 1, selector: {matchLabels: {app: ${name}}}}`),
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {LOG_LEVEL: info, CACHE_HOST: cache}\n`,
    `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}}\nstringData: {POSTGRES_PASSWORD: "\${PASSWORD}"}\n`,
    store(`${name}-db`, 'postgres:16', '/var/lib/postgresql/data'),
  ].join('---\n');
}

function object(apiVersion: string, kind: string, name: string, spec: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

function service(name: string, more = ''): string {
  return object('v1', 'Service', name, `{selector: {app: ${name}}, ports: [{port: 80}]${more}}`);
}

function deployment(name: string, environment: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      containers:
        - name: main
          image: example.com/${name}:1
          ports: [{containerPort: 8080}]
          env: [${environment}]
          envFrom: [{configMapRef: {name: ${name.replace('-worker', '')}}}]
          volumeMounts: [{name: tmp, mountPath: /tmp}]
      volumes: [{name: tmp, emptyDir: {}}]
`;
}

function store(name: string, image: string, path: string): string {
  const set = `{serviceName: ${name}, selector: {matchLabels: {app: ${name}}}, template: {metadata: {labels: {app: ${name}}}, spec: {containers: [{name: main, image: "${image}", volumeMounts: [{name: data, mountPath: ${path}}]}]}}, volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce]}}]}`;
  return `${object('apps/v1', 'StatefulSet', name, set)}---\n${service(name)}`;
}
