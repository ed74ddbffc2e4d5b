import type { Container } from '../model/component';
import type { Mount } from '../model/storage';

/** What a mount is for, as far as its path and source tell. */
export type Purpose = 'data' | 'code' | 'configuration' | 'scratch' | 'socket' | 'logs' | 'host' | 'unclear';

const configurationPath =
  /^\/(?:etc|config-?map|run\/secrets|secrets?|certs?|ssl|tls|docker-entrypoint-initdb\.d|docker-entrypoint\.d|init|scripts?|bin|sbin|usr\/(?:bin|sbin|share|local\/bin|local\/etc|local\/share))(?:\/|$)|\/(?:conf|conf\.d|configs?|configuration|provisioning|certs?|certificates?|ssl|tls|secrets?|initdb\.d|init|scripts?|templates|keys|licen[cs]e|rules|dashboards|providers|locales?)(?:\/|$)/i;
/** A folder of this name is filled by its owner and read, wherever it lies: `/var/lib/grafana/dashboards`. */
const providedFolder =
  /\/(?:dashboards|provisioning|conf\.d|config\.d|initdb\.d|templates|certs?|certificates?|ssl|tls|secrets?|licen[cs]es?)\/?$/i;
const fileName =
  /\/[^/]+\.(?:ya?ml|json|conf|cfg|cnf|ini|toml|xml|properties|env|sh|sql|js|ts|py|rb|php|lua|txt|md|pem|crt|key|cert|jks|p12|htpasswd|template|tmpl|css|html?|jar|war|zip|gz|hcl|acl|list|csv|tsv|cql|lic|license)$/i;
const scratchPath =
  /(?:^|\/)(?:node_modules|bower_components|\.?cache|caches|tmp|temp|shm|run|lock|target|build|dist|\.next|\.nuxt|\.venv|venv|vendor|\.m2|\.gradle|\.npm|\.yarn|\.pnpm-store|\.cargo|pkg\/mod|go\/pkg|__pycache__|\.bundle|bundle|gems|obj|out|coverage|scratch|workdir|plugins-local|\.vscode-server|dshm|static|staticfiles|assets|public|sock|sockets?|pycache|transcode)(?:\/|$)/i;
const logPath = /(?:^|\/)(?:logs?|var\/log)(?:\/|$)/i;
const dataWord =
  /(?:^|[/\-_.])(?:data|datas|db|dbs|database|databases|storage|store|uploads?|uploaded|files|media|persist\w*|state|backups?|repos(?:itories)?|repositories|attachments?|documents?|archive|index(?:es)?|sqlite|library|content|wal|journal|snapshots?|world|saves?)(?:$|[/\-_.])|^\/var\/(?:lib|opt|spool|mail|vmail|www\/html)|^\/bitnami|^\/opt\/[^/]+\/(?:data|var)|\.(?:db|sqlite3?)$/i;
const codePath =
  /^\/(?:app|apps|src|code|usr\/src|srv|workspace|workspaces|work|project|projects|go\/src|opt\/app|home\/\w+\/app|var\/task|usr\/app|usr\/local\/app|home\/\w+\/(?:functions|src|code|app)|functions|application|site|backend|frontend|server|client|api|web|www)(?:\/|$)/i;

/** What the node's own programs keep; the volumes that Docker and Podman made there are their containers' data. */
const nodeFolder =
  /^\/var\/lib\/(?:kubelet|containerd|cni|calico|docker(?!\/volumes)|containers(?!\/storage\/volumes))(?:\/|$)/;

/** Judges a mount by its path in the container and, for folders of the host, by its source. */
export function purposeOf(mount: Mount, container?: Container): Purpose {
  const path = mount.path ?? '';
  const source = mount.source ?? '';
  if (mount.volume === 'config') return 'configuration';
  if (/\.sock$/.test(path) || /\.sock$/.test(source) || /^\/dev(?:\/|$)/.test(path))
    return path === '/dev/shm' ? 'scratch' : 'socket';
  if (
    /^\/(?:proc|sys|boot|rootfs|host|lib\/modules|cgroup)(?:\/|$)|^\/$/.test(path) ||
    /^\/(?:proc|sys|dev|lib\/modules|run|var\/run|boot)?\/?$|^\/(?:proc|sys|dev|run|var\/run|boot)\//.test(source) ||
    nodeFolder.test(source)
  )
    return 'host';
  if (
    /^\/(?:run\/secrets\/|etc\/(?:localtime|timezone|machine-id|resolv\.conf|hosts|passwd|group|ssl|pki))/.test(path) ||
    /^\/etc\/(?:localtime|timezone)/.test(source)
  )
    return 'configuration';
  // What is put there to be read in once: realms of an identity server, a first set of rows.
  if (/\/imports?\/?$/.test(path)) return 'configuration';
  if (fileName.test(path) && !/\.(?:db|sqlite3?)$/i.test(path)) return 'configuration';
  if (scratchPath.test(path)) return 'scratch';
  if (providedFolder.test(path)) return 'configuration';
  if (logPath.test(path)) return 'logs';
  if (mount.volume === 'bind') return bindPurpose(path, source, container);
  if (configurationPath.test(path) && !dataWord.test(path)) return 'configuration';
  if (dataWord.test(path)) return 'data';
  return 'unclear';
}

function bindPurpose(path: string, source: string, container: Container | undefined): Purpose {
  if (fileName.test(source)) return 'configuration';
  if (/^\.{0,2}\/?$/.test(source)) return 'code';
  if (/^\/etc\//.test(path) && configurationPath.test(path) && !dataWord.test(path)) return 'configuration';
  if (codePath.test(path) && !dataWord.test(path) && !dataWord.test(source)) return 'code';
  if (container?.built === true && !dataWord.test(path) && !dataWord.test(source)) return 'code';
  if (dataWord.test(path) || dataWord.test(source))
    return /(?:^|\/)(?:src|code|app)(?:\/|$)/i.test(source) && !dataWord.test(source) ? 'code' : 'data';
  if (
    configurationPath.test(path) ||
    /(?:^|\/)(?:conf|configs?|etc|certs?|ssl|scripts?|init|nginx|templates|public|html|static|www|site|docs?)(?:\/|$|[-_.])/i.test(
      source,
    )
  )
    return 'configuration';
  return 'unclear';
}

/** True for volumes that outlive the container. */
export function outlives(mount: Mount): boolean {
  return ['named', 'bind', 'claim', 'template', 'network-disk', 'host-path'].includes(mount.volume);
}
