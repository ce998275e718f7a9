import type { ComponentProps } from 'react';
import { IconButton } from '@/ui/icon-button';

/** Does not take the focus from a mouse click: the space bar should pause the film, not press this again. */
export function ControlButton(props: ComponentProps<typeof IconButton>) {
  return <IconButton onMouseDown={(event) => event.preventDefault()} {...props} />;
}
