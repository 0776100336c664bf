export { direction } from '../languages/direction.js';
