export * from '../labels.js';
