import { CorrectionsList, correctionsMetadata } from '../../corrections';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ after: '0' }];

type Props = { params: Promise<{ after: string }> };

export async function generateMetadata({ params }: Props) {
  return correctionsMetadata((await params).after);
}

export default async function OlderCorrectionsPage({ params }: Props) {
  return <CorrectionsList after={(await params).after} />;
}
