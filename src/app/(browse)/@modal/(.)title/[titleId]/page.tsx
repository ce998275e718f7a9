import { TitleDialog } from '../../../_parts/title/title-dialog';

type Props = { params: Promise<{ titleId: string }> };

export default async function TitleOverPage({ params }: Props) {
  const { titleId } = await params;
  return <TitleDialog key={titleId} titleId={titleId} />;
}
