import { Button } from '@/components/ui/Button';
import { messages } from '@/lib/i18n';

/** Shows the post of the form around it before it is sent. It stands after the button that sends, which Enter presses. */
export const PreviewButton = () => (
  <Button secondary name="preview" value="on">
    {messages().t('discussion.preview.button')}
  </Button>
);
