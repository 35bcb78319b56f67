export { ordersByWeight, placeInOrder } from '../../graph/rules/orders.ts';
