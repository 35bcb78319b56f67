export * from '../../graph/rules/condition-parts.ts';
