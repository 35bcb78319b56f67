export { liftedGroups, type LiftedGroup } from '../../../graph/rules/lifted.ts';
