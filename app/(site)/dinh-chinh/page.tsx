import { CorrectionsList, correctionsMetadata } from './corrections';

export const ensureStatic = 'navigation';

export const generateMetadata = () => correctionsMetadata();

export default function CorrectionsPage() {
  return <CorrectionsList />;
}
