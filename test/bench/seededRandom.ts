export { seededRandom } from '../../analysis/seededRandom.ts';
