import { mapAt, textAt } from '../../yaml/located';
import { annotation, type KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';

/** The community HAProxy Ingress controller, by the name its classes give; a suffix tells several of them apart. */
const COMMUNITY = /^haproxy-ingress\.github\.io\/controller(?:\/|$)/;

/**
 * The Ingresses whose class takes its settings from a ConfigMap: HAProxy Ingress reads the one that `spec.parameters` of an
 * IngressClass names as if each Ingress of the class were annotated with its keys.
 * Source: https://haproxy-ingress.github.io/docs/configuration/keys/
 * @returns undefined where no such class of the set names the ConfigMap
 */
export function ingressesOfClasses(map: KubeObject, set: ObjectSet): readonly KubeObject[] | undefined {
  const classes = set.ofKind('IngressClass', 'networking.k8s.io').filter((each) => takesParameters(each, map));
  if (classes.length === 0) return undefined;
  const names = new Set(classes.map(({ name }) => name));
  const byDefault = classes.some((each) => annotation(each, 'ingressclass.kubernetes.io/is-default-class') === 'true');
  return set.ofKind('Ingress', 'networking.k8s.io', 'extensions', '').filter((ingress) => {
    const name = textAt(ingress.root, 'spec', 'ingressClassName') ?? annotation(ingress, 'kubernetes.io/ingress.class');
    return name === undefined ? byDefault : names.has(name);
  });
}

function takesParameters({ root }: KubeObject, map: KubeObject): boolean {
  const parameters = mapAt(root, 'spec', 'parameters');
  const name = textAt(parameters, 'name');
  return (
    COMMUNITY.test(textAt(root, 'spec', 'controller') ?? '') &&
    textAt(parameters, 'kind') === 'ConfigMap' &&
    (textAt(parameters, 'apiGroup') ?? '') === '' &&
    name !== undefined &&
    (name === map.name || (map.formerNames ?? []).includes(name)) &&
    // Without a namespace it is the controller's own, which the class does not say.
    (textAt(parameters, 'namespace') ?? map.namespace) === map.namespace
  );
}
