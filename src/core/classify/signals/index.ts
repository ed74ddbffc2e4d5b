import type { Signal } from '../subject';
import { affinity } from './affinity';
import { componentKind } from './component-kind';
import { declaredClass } from './declared-class';
import { declaredState } from './declared-state';
import { helper } from './helper';
import { lastingConnections } from './lasting-connections';
import { leaderElection } from './leader-election';
import { needs } from './needs';
import { perNode } from './per-node';
import { replicationWithoutStorage } from './replication-without-storage';
import { sessionSettings } from './session-settings';
import { stableIdentity } from './stable-identity';
import { stateExternalised } from './state-externalised';
import { storage } from './storage';
import { storeNamed } from './store-name';
import { task } from './task';
import { technology } from './technology';
import { useCase } from './use-case';

/** Every signal, in the order a reviewer would go through them. */
export const signals: readonly Signal[] = [
  declaredClass,
  declaredState,
  useCase,
  needs,
  componentKind,
  technology,
  storage,
  stableIdentity,
  storeNamed,
  sessionSettings,
  affinity,
  stateExternalised,
  replicationWithoutStorage,
  lastingConnections,
  perNode,
  task,
  helper,
  leaderElection,
];
