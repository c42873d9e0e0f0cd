import { Button } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { Form, Link, SaveButton } from 'react-admin';
import { useWords } from './progress/useWords.ts';

type Props = {
  /** Where one goes without saving. */
  readonly back: string;
  readonly children: ReactNode;
};

/** A form on the page itself: fields below each other, then save, and the way back. Nothing that NDFU keeps is deleted. */
export function RecordForm({ back, children }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <Form id={id} className="wb-form">
      {children}
      <div className="wb-actions">
        <SaveButton form={id} alwaysEnable icon={<span hidden />} />
        <Button component={Link} to={back} variant="text">
          {t('ra.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
