import abruptStop from './abrupt-stop';
import acceptanceUnknownRule from './acceptance-unknown-rule';
import acceptanceWithoutReason from './acceptance-without-reason';
import affinityDecorative from './affinity-decorative';
import affinityLostOnScaling from './affinity-lost-on-scaling';
import affinityNeedless from './affinity-needless';
import affinitySingleInstance from './affinity-single-instance';
import autoscalerMinimumOne from './autoscaler-minimum-one';
import blockingDisruptionBudget from './blocking-disruption-budget';
import choiceContradictsUseCase from './choice-contradicts-use-case';
import classMismatch from './class-mismatch';
import clientHeldState from './client-held-state';
import consistencyMismatch from './consistency-mismatch';
import decisionContradicts from './decision-contradicts';
import decisionExpired from './decision-expired';
import decisionIncomplete from './decision-incomplete';
import decisionMissing from './decision-missing';
import decisionUnused from './decision-unused';
import dependencyCycle from './dependency-cycle';
import disruptionBudgetSelectsNothing from './disruption-budget-selects-nothing';
import duplicateComponent from './duplicate-component';
import hybridOpportunity from './hybrid-opportunity';
import inMemorySession from './in-memory-session';
import inMemoryStateReplicated from './in-memory-state-replicated';
import independentCopies from './independent-copies';
import isolatedComponent from './isolated-component';
import localDiskState from './local-disk-state';
import noBackup from './no-backup';
import noDisruptionBudget from './no-disruption-budget';
import noFailover from './no-failover';
import noSpread from './no-spread';
import quorumSize from './quorum-size';
import recreateStrategy from './recreate-strategy';
import replicasUnderAutoscaler from './replicas-under-autoscaler';
import scaleBlocked from './scale-blocked';
import schema from './schema';
import sessionStoreVolatile from './session-store-volatile';
import sharedFate from './shared-fate';
import sharedVolumeWriters from './shared-volume-writers';
import singleInstance from './single-instance';
import singlePointOfFailure from './single-point-of-failure';
import singleZone from './single-zone';
import singletonScaled from './singleton-scaled';
import stateRemovedOnScaling from './state-removed-on-scaling';
import statefulAutoscaled from './stateful-autoscaled';
import statefulDeployment from './stateful-deployment';
import statefulsetService from './statefulset-service';
import statefulsetWithoutState from './statefulset-without-state';
import stickySession from './sticky-session';
import storeMayEvict from './store-may-evict';
import unknownTechnology from './unknown-technology';
import unresolvedReference from './unresolved-reference';
import volatileState from './volatile-state';
import yamlSyntax from './yaml-syntax';
import type { Rule } from './rule';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  abruptStop,
  acceptanceUnknownRule,
  acceptanceWithoutReason,
  affinityDecorative,
  affinityLostOnScaling,
  affinityNeedless,
  affinitySingleInstance,
  autoscalerMinimumOne,
  blockingDisruptionBudget,
  choiceContradictsUseCase,
  classMismatch,
  clientHeldState,
  consistencyMismatch,
  decisionContradicts,
  decisionExpired,
  decisionIncomplete,
  decisionMissing,
  decisionUnused,
  dependencyCycle,
  disruptionBudgetSelectsNothing,
  duplicateComponent,
  hybridOpportunity,
  inMemorySession,
  inMemoryStateReplicated,
  independentCopies,
  isolatedComponent,
  localDiskState,
  noBackup,
  noDisruptionBudget,
  noFailover,
  noSpread,
  quorumSize,
  recreateStrategy,
  replicasUnderAutoscaler,
  scaleBlocked,
  schema,
  sessionStoreVolatile,
  sharedFate,
  sharedVolumeWriters,
  singleInstance,
  singlePointOfFailure,
  singleZone,
  singletonScaled,
  stateRemovedOnScaling,
  statefulAutoscaled,
  statefulDeployment,
  statefulsetService,
  statefulsetWithoutState,
  stickySession,
  storeMayEvict,
  unknownTechnology,
  unresolvedReference,
  volatileState,
  yamlSyntax,
];
