// Its own module, loaded late: a bundle finds the class of a CommonJS package by a static import alone.
export {Ajv} from 'ajv'
