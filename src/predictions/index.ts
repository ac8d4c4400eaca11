export type { Frame, FrameColumn, Outcome } from './frame.ts';
export {
  type CurveName,
  type CurvePoint,
  curveNames,
  type Grade,
  grades,
  type Measured,
  type ProbeDoubt,
  type ProofCard,
} from './trust/card.ts';
